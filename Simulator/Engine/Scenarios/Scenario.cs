using System.Collections.Immutable;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Engine.Scenarios;

/// <summary>A valid scenario: everything a run needs, immutable. The reader makes it from text or names every error.</summary>
public sealed record Scenario
{
    /// <summary>Title for people.</summary>
    public required string Name { get; init; }

    /// <summary>What the scenario shows.</summary>
    public string Description { get; init; } = "";

    /// <summary>Literature it rests on.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Section [time].</summary>
    public TimeSpanOfRun Time { get; init; } = new();

    /// <summary>Seed of every random stream.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The states, or null where <see cref="Generate"/> makes them.</summary>
    public StatesTable? States { get; init; }

    /// <summary>Section [world.generate], or null where a table gives the states.</summary>
    public GeneratedWorld? Generate { get; init; }

    /// <summary>Parameters of the first year.</summary>
    public ModelParameters Parameters { get; init; } = new();

    /// <summary>Scheduled changes of parameters, by year, in the order of the file within a year.</summary>
    public ImmutableArray<ScheduledChange> Events { get; init; } = [];

    /// <summary>What the scenario is to show, in the order of the file.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Section [output].</summary>
    public OutputOptions Output { get; init; } = new();

    /// <summary>The mechanisms that act in some year: on from the start, or switched on by an event. The others are not even in the plan of the year.</summary>
    public ImmutableArray<IMechanism> ActiveMechanisms() =>
    [
        .. MechanismCatalogue.All.Where(m => m.IsEnabled(Parameters) || Events.Any(e => e.Value != 0 && e.Parameter.Key == m.Description.Parameters[0].Key)),
    ];

    /// <summary>Number of states.</summary>
    public int StateCount => States?.States.Length ?? Generate!.States;
}

/// <summary>Section [time].</summary>
public sealed record TimeSpanOfRun
{
    /// <summary>Calendar year of the first reported year.</summary>
    public int StartYear { get; init; } = 1750;

    /// <summary>Number of reported years (1 to 100 000).</summary>
    public int Years { get; init; } = 250;

    /// <summary>Years before the first in which prices, labour and capital settle (0 to 10 000).</summary>
    public int WarmUp { get; init; } = 60;
}

/// <summary>Section [world.generate]: near-equal states by lot. Positions uniform in the unit square; labour, land per head and technology lognormal with median 1.</summary>
public sealed record GeneratedWorld
{
    /// <summary>Number of states (1 to 5 000).</summary>
    public int States { get; init; } = 40;

    /// <summary>Standard deviation of ln A.</summary>
    public double TechnologySpread { get; init; } = 0.1;

    /// <summary>Standard deviation of ln L.</summary>
    public double SizeSpread { get; init; } = 0.7;

    /// <summary>Standard deviation of ln(Z / L).</summary>
    public double LandSpread { get; init; } = 0.3;

    /// <summary>K / L, manufactures per person.</summary>
    public double CapitalPerHead { get; init; } = 0.6;

    /// <summary>The same technologies, dealt to the states in another order: the control for who starts ahead.</summary>
    public bool Reshuffle { get; init; }
}

/// <summary>A parameter changes at the start of a year and stays changed.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Parameter">Which.</param>
/// <param name="Value">The new value, within the parameter's range.</param>
public sealed record ScheduledChange(int Year, Parameter Parameter, double Value);

/// <summary>Section [output]: what is written.</summary>
public sealed record OutputOptions
{
    /// <summary>Write every k-th year, counted from the first; the last year is always written.</summary>
    public int EveryYears { get; init; } = 1;

    /// <summary>Columns of states.csv behind <c>year,state</c>; empty = all.</summary>
    public ImmutableArray<string> StateColumns { get; init; } = [];

    /// <summary>Write accounts.csv.</summary>
    public bool Accounts { get; init; } = true;

    /// <summary>Write flows.csv (N x N rows a good and year).</summary>
    public bool Flows { get; init; }
}
