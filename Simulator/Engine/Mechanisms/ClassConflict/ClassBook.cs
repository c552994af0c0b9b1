using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>Everything the mechanism remembers of a world, and what it publishes.</summary>
internal sealed class ClassBook
{
    public ClassBook(World world, TransactionAccount expropriations)
    {
        Column Take() => world.Store.Take();
        Column Publish(string name)
        {
            Column column = world.Store.Take();
            world.PublishedColumns[name] = () => column;
            return column;
        }

        (Markup, LabourShare, CapitalShare) = (Publish("markup"), Publish("labour_share"), Publish("capital_share"));
        (Contradictions, Weakness, Hegemony, Deprivation) = (Publish("contradictions"), Publish("weakness"), Publish("ideological_hegemony"), Publish("deprivation"));
        (Risk, Revolution, Revolutions, Socialist) = (Publish("revolution_risk"), Publish("revolution"), Publish("revolutions"), Publish("socialist"));
        (Reforms, CivilWar, Defeat, Mobility, Fresh) = (Publish("reforms"), Take(), Take(), Take(), Take());
        world.PublishedColumns["expropriated"] = () => expropriations.Received;
        world.PublishedColumns["lost_to_expropriation"] = () => expropriations.Paid;
    }

    /// <summary>mu_i, the part of wages that capital takes this year.</summary>
    public Column Markup { get; }

    /// <summary>(1 - mu) W / Y.</summary>
    public Column LabourShare { get; }

    /// <summary>1 - labour share.</summary>
    public Column CapitalShare { get; }

    /// <summary>Sum of the terms of revolution out of maturity, in log odds.</summary>
    public Column Contradictions { get; }

    /// <summary>Sum of the terms of revolution out of weakness, in log odds.</summary>
    public Column Weakness { get; }

    /// <summary>h_i, consent to the order.</summary>
    public Column Hegemony { get; }

    /// <summary>By how much consumption falls short of what was expected, in logarithms.</summary>
    public Column Deprivation { get; }

    /// <summary>Probability of a revolution this year.</summary>
    public Column Risk { get; }

    /// <summary>1 in the year of a revolution.</summary>
    public Column Revolution { get; }

    /// <summary>Revolutions so far.</summary>
    public Column Revolutions { get; }

    /// <summary>1 while the new rules hold.</summary>
    public Column Socialist { get; }

    /// <summary>Reforms that labour won, as far as they still count.</summary>
    public Column Reforms { get; }

    /// <summary>Years of civil war that are left.</summary>
    public Column CivilWar { get; }

    /// <summary>Wars lost, as far as they still count.</summary>
    public Column Defeat { get; }

    /// <summary>Capital that crossed the state's borders and what it earned, over income, mean of the state's own and the world's.</summary>
    public Column Mobility { get; }

    /// <summary>1 in the first year of the state's rules: nothing that was usual under others counts.</summary>
    public Column Fresh { get; }

    /// <summary>Whether a year has been measured, so that something is known to decide from.</summary>
    public bool Knows { get; set; }

    /// <summary>Revolutions that still serve as an example, over all states.</summary>
    public double Example { get; set; }

    /// <summary>What happened in the whole world.</summary>
    public ClassRecord Record { get; } = new();
}
