using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>The networks as actors with rows of their own.</summary>
internal sealed class NetworkGroup(World world, Networks networks, TransactionAccount aid) : ActorGroup
{
    /// <summary>The word in actors.csv.</summary>
    public const string KindOfActor = "network";

    private readonly string[] _names = new string[Networks.Most];
    private readonly int[] _named = new int[Networks.Most];

    public override string Kind => KindOfActor;

    public override ImmutableArray<ActorMeasure> Measures { get; } =
    [
        new("members", "states", "Number of states in which it has members, home included."),
        new("age", "years", "Years since it was founded."),
        new("people", "persons (millions)", "Population of those states."),
        new("aid_given", "money", "What its members gave through it: each gives equally through all its networks."),
    ];

    public override int Count => networks.Count;

    public override string Name(int actor)
    {
        if (_named[actor] != networks.Numbers[actor])
        {
            _named[actor] = networks.Numbers[actor];
            _names[actor] = string.Create(CultureInfo.InvariantCulture, $"network {_named[actor]}");
        }

        return _names[actor];
    }

    public override int Home(int actor) => networks.Home[actor];

    public override double Value(int actor, int measure) => measure switch
    {
        0 => networks.Size[actor],
        1 => world.Year.Calendar - networks.Since[actor],
        2 => OfMembers(actor, (w, i) => w.Population.Opening[i]),
        _ => OfMembers(actor, (_, i) => networks.Memberships[i] > 0 ? aid.Paid[i] / networks.Memberships[i] : 0),
    };

    private double OfMembers(int actor, Func<World, int, double> amount)
    {
        double sum = 0;
        for (int i = 0; i < world.Count; i++)
        {
            sum += networks.Has(actor, i) ? amount(world, i) : 0;
        }

        return sum;
    }
}
