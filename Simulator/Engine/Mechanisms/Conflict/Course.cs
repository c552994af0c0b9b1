namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>How a war goes.</summary>
/// <param name="Lead">Campaigns by which the attackers lead.</param>
/// <param name="Effort">Part of full effort with which both fight this year.</param>
internal record struct Course(int Lead, double Effort);
