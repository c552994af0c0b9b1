namespace WorldSystems.Engine.Measures;

/// <summary>What a zone is like in a year.</summary>
/// <param name="States">Number of states.</param>
/// <param name="GdpPerCapita">Population-weighted mean product per head; NaN without states.</param>
/// <param name="ManufacturesShare">Population-weighted mean, over states that export, of the share of manufactures in exports; NaN without any.</param>
/// <param name="LabourRatio">Labour embodied in all the zone's imports over that in all its exports; NaN without exports.</param>
/// <param name="UnequalExchangeShare">What the zone's states gain through unequal exchange, losses negative, over their nominal product; NaN without states.</param>
public readonly record struct ZoneProfile(int States, double GdpPerCapita, double ManufacturesShare, double LabourRatio, double UnequalExchangeShare);
