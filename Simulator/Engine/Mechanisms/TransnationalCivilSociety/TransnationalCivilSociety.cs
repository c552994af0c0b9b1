using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>
/// The state is not the only actor: societies organise across borders in networks (international non-governmental organisations) that have a home and members elsewhere, and act by themselves (Keohane and Nye 1971,
/// 1977; Boli and Thomas 1997; Keck and Sikkink 1998). How they grow: <see cref="Growth"/>. What they do: <see cref="Influence"/>.
/// </summary>
public sealed class TransnationalCivilSociety : Mechanism<TransnationalCivilSocietyParameters>
{
    private const string Money = "money: the world's mean price of manufactures, weighted by capacity, is 1";

    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        TransnationalCivilSocietyParameters.Name,
        [18],
        "Societies that are rich and open organise in networks across borders, which spread along trade: channels that make war less likely, pressure for labour standards, aid.",
        "Keohane and Nye 1971, 1977; Boli and Thomas 1997; Keck and Sikkink 1998",
        new ParameterList<TransnationalCivilSocietyParameters>(TransnationalCivilSocietyParameters.Name)
            .Number("founding", "f", "per year", Bounds.Closed(0, 1), "Chance a year that a network is founded in an autocracy that is fully open and as rich as the world was in the first year. Default: about a hundred in 250 years, each standing for hundreds of organisations of our world.", "Boli and Thomas 1997 (almost 6000 organizations founded from 1875 to 1973)", p => p.Founding, (p, v) => p with { Founding = v })
            .Number("spread", "s", "per share of trade", Bounds.Closed(0, 100), "Chance that the state which a network approaches in a year joins, per part of its trade that is with members, in a democracy. Default: chosen so that a network has members in a good part of the world after half a century.", "Boli, Loya and Loftin 1999 (membership of networks by country)", p => p.Spread, (p, v) => p with { Spread = v })
            .Number("lapse", "x", "per year", Bounds.Closed(0, 1), "Chance a year that a network dissolves. Default: a guess, a life of a century.", "Boli and Thomas 1999 (dissolved organisations)", p => p.Lapse, (p, v) => p with { Lapse = v })
            .Number("freedom", "delta", "-", Bounds.Closed(0, 10), "By how much more full democracies found and join. Default: a guess, twice as much.", "Keck and Sikkink 1998; Boli and Thomas 1999", p => p.Freedom, (p, v) => p with { Freedom = v })
            .Number("channels", "kappa", "log odds", Bounds.Closed(0, 1), "Log odds of war that each network takes from a pair of its members. Default: about what is found for shared governmental organisations, by analogy; others find nothing.", "Russett and Oneal 2001; doubted by Boehmer, Gartzke and Nordstrom 2004", p => p.Channels, (p, v) => p with { Channels = v })
            .Number("standards", "v", "share", Bounds.Closed(0, 10), "By how much full pressure raises the premium that manufacturing must pay. Default: a guess.", "Keck and Sikkink 1998; Harrison and Scorse 2010 (campaigns against sweatshops raised wages)", p => p.Standards, (p, v) => p with { Standards = v })
            .Number("aid", "g", "of income", Bounds.Closed(0, 0.05), "What a state richer than the world's mean that belongs to all networks gives through them. Default: about what private voluntary agencies of rich states give.", "OECD Development Assistance Committee (private grants, near 0.05 per cent of income)", p => p.Aid, (p, v) => p with { Aid = v })
            .All)
    {
        Columns =
        [
            new("networks", "networks", "Networks that have members in the state."),
            new("networks_at_home", "networks", "Networks at home in the state."),
            new("standards_pressure", "-", "Sum over a state's networks of the part of its trade that is with the network's home."),
            new("channels", "networks", "Mean over other states of the networks that both belong to."),
            new("civil_aid", Money, "Aid through networks received less given."),
        ],
        WorldColumns =
        [
            new("networks_alive", "networks", "Living networks."),
            new("networks_so_far", "networks", "Networks founded so far."),
            new("network_size", "states", "Mean number of states in a network; empty without any."),
            new("civil_aid_share", "-", "Aid through networks over the world's market income."),
            new("civil_aid_of_drain", "-", "Aid through networks over all net property income that states pay; empty where none does."),
        ],
        Events =
        [
            new("network_founded", "A network is founded in a state; value: its number."),
            new("network_dissolved", "A network at home in a state dissolves; value: the number of states in it."),
        ],
        Actors = [NetworkGroup.KindOfActor],
        Decisions = "Societies, not governments, act: they found networks the likelier the richer, more open and more democratic they are, and join those whose members they trade with.",
        LeavesOut = "What a network is for, networks that quarrel, governments that forbid them, the state at home that speaks through them, governmental organisations (see tariff game and collective security), leaving a network one by one.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var networks = new Networks(world);
        TransactionAccount aid = world.Ledger.OpenPayments("civil_aid", AccountKind.Transfer, "Aid through networks, from members richer than the world's mean to poorer ones.");
        world.ActorGroups.Add(new NetworkGroup(world, networks, aid));
        return
        [
            new(Phase.BeforeMarket, new Growth(world, networks)),
            new(Phase.BeforeMarket, new Influence(world, networks, aid)),
            new(Phase.AfterAccounts, new CivilSocietyRecord(world, networks, aid)),
        ];
    }
}
