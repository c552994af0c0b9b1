using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// War between states in anarchy. Each theory is a term of one equation, with a weight that switches it off at 0: power (capability ratio, great powers, alliances, rivalry: realism), dependence on each
/// other's trade (commercial peace), the lower democracy score (democratic peace: the weak link, Dixon 1994).
/// <para>The coefficients for power, distance, alliance and trade are those that Oneal and Russett 1999 (World Politics 52, The Kantian Peace, pairs of states 1885 to 1992) estimated for militarized disputes, in
/// the model's units: distance in map units (1 = 20 000 km on a globe: the constant holds the logarithm of the miles), democracy 0 to 1 for Polity -10 to 10, joint membership of international organisations left
/// out (see <c>friction</c>). The constant is raised so that disputes are about as frequent as theirs (see <c>constant</c>); about one dispute in twenty became a war (Correlates of War: some hundred wars
/// in some two thousand disputes), the same for all. The figures are quoted at second hand: look at the tables before you cite them. The coefficient of democracy is larger than theirs, for wars (see <c>democracy</c>).</para>
/// <para>How: <see cref="Outbreak"/>, <see cref="Hazard"/>, <see cref="CallToArms"/>, <see cref="Campaigns"/>, <see cref="Settlement"/>, <see cref="ArmsRace"/>, <see cref="Diplomacy"/>, <see cref="RivalryMemory"/>, <see cref="TradeDependence"/>.</para>
/// </summary>
public sealed class Conflict : Mechanism<ConflictParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        ConflictParameters.Name,
        [11, 12, 13],
        "States live in anarchy: they arm against rivals, ally against threats, and fight; power, distance and rivalry make disputes likely, trade with each other and shared democracy unlikely, and war costs people, capital and trade.",
        "Oneal and Russett 1999; Waltz 1979; Walt 1987; Diehl and Goertz 2000; Richardson 1960; Smith 1998",
        ConflictParameterList.All)
    {
        Columns = ConflictColumns.OfStates,
        WorldColumns = ConflictColumns.OfTheWorld,
        Events = ConflictColumns.Events,
        BringsWars = true,
        RelatesStates = true,
        Decisions = "The attacker of a pair in dispute is the one with the better chance to win, the other's expected help counted. A state that another threatens more than it and its allies can balance allies with the strongest that feels threatened by the same one, or, by its character, with the threat. Allies of the attacked join with a probability. A state arms against its rivals' arms. The more exhausted side sues for peace.",
        LeavesOut = "Conquest (a mechanism of its own), civil war, nuclear deterrence, territory and issues at stake, leaders and bargaining before war, arms races as a cause of war, distance in battle, joining after the first year, separate peace, treaties other than mutual defence, shared organisations (others may add them as friction).",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.MeasureCapability();
        world.AllowArms();
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        var record = new ConflictRecord(world);
        var diplomacy = new Diplomacy(world, record);
        record.Tally.Publish(diplomacy);
        var settlement = new Settlement(world, world.Ledger.OpenPayments("reparations", AccountKind.Transfer, "What losers of wars pay the winners."));
        return
        [
            new(Phase.BeforeMarket, diplomacy),
            new(Phase.BeforeMarket, new Outbreak(world, record)),
            new(Phase.BeforeMarket, new ArmsRace(world, record)),
            new(Phase.BeforeMarket, settlement),
            new(Phase.BeforeMarket, new Campaigns(record, settlement)),
            new(Phase.AfterAccounts, record.Trade),
        ];
    }
}
