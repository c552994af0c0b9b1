using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Protection;

/// <summary>
/// Every state charges the same duties on all imports, for revenue and for its industry: the background that customs rounds, programmes and blocs
/// act upon (List 1841; O'Rourke 2000).
/// </summary>
public sealed class Protection : Mechanism<ProtectionParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        ProtectionParameters.Name,
        [1, 5],
        "States charge duties on what they import: the walls that later open, by treaty or under pressure.",
        "List 1841; O'Rourke 2000 (average duties of ten countries 1875 to 1914)",
        new ParameterList<ProtectionParameters>(ProtectionParameters.Name)
            .Number("tariff_manufactures", "t^M", "ad valorem", Bounds.Closed(0, TariffSchedule.Highest), "Duty on manufactures. Default: a guess, between Britain's low and the United States' high average duties before 1914.", "O'Rourke 2000", p => p.TariffManufactures, (p, v) => p with { TariffManufactures = v })
            .Number("tariff_raw", "t^R", "ad valorem", Bounds.Closed(0, TariffSchedule.Highest), "Duty on raw materials, lower nearly everywhere (tariff escalation). Default: half, a guess.", "Balassa 1965", p => p.TariffRaw, (p, v) => p with { TariffRaw = v })
            .All)
    {
        LeavesOut = "Differences between states and between goods within the two kinds, non-tariff barriers, smuggling.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        return [new(Phase.BeforeMarket, new CommonTariff())];
    }
}
