using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TechnologyDiffusion;

/// <summary>
/// Modernization theory: followers learn from the frontier, the faster the further behind they are (Gerschenkron 1952; Nelson and Phelps 1966) and the
/// more they can absorb (Abramovitz 1986).
/// </summary>
public sealed class TechnologyDiffusion : Mechanism<TechnologyDiffusionParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        TechnologyDiffusionParameters.Name,
        [8],
        "Knowledge spreads from the frontier to followers, in proportion to the distance and to what they can absorb: all can modernize, and in the logistic form those who absorb little fall behind as a club of their own.",
        "Nelson and Phelps 1966; Benhabib and Spiegel 2005, section 4 (a form that nests the logistic one, s = 1, and that of Nelson and Phelps, s = -1)",
        new ParameterList<TechnologyDiffusionParameters>(TechnologyDiffusionParameters.Name)
            .Number("rate", "c", "per year", Bounds.Closed(0, 0.2), "Growth that a state which absorbs everything gains per unit of distance to the frontier. Default: a guess, 2 % a year for a state that absorbs everything and is far behind.", "Benhabib and Spiegel 2005 (the equation, not the value)", p => p.Rate, (p, v) => p with { Rate = v })
            .Number("absorption", "h_0", "share", Bounds.Closed(0, 1), "What a state without industry absorbs of the knowledge abroad; 1 = everybody absorbs all. Default: little, a guess, for schools without workshops teach little.", "Abramovitz 1986 (social capability)", p => p.Absorption, (p, v) => p with { Absorption = v })
            .Number("industry_exponent", "psi", "-", Bounds.Closed(0, 5), "How what is absorbed beyond that grows with the share of labour in manufacturing.", "Cohen and Levinthal 1990 (absorptive capacity is a by-product of own research and of own production)", p => p.IndustryExponent, (p, v) => p with { IndustryExponent = v })
            .Number("form", "s", "-", Bounds.Closed(-1, 1), "1 = logistic: far behind, little can be copied; -1 = Nelson and Phelps: the further behind, the more. Near 0: exponential, proportional to the logarithm of the distance.", "Benhabib and Spiegel 2005, section 4", p => p.Form, (p, v) => p with { Form = v })
            .Number("distance_decay", "k", "per unit of distance", Bounds.Closed(0, 20), "How knowledge thins out with distance: the frontier that a state sees is the best technology abroad, less k for each unit of distance. 0 (the default): everybody sees the same frontier.", "Keller 2002 (half of the spillover is gone after 1200 km); Comin, Dmitriev and Rossi-Hansberg 2012", p => p.DistanceDecay, (p, v) => p with { DistanceDecay = v })
            .All)
    {
        Columns = [new("technology_absorbed", "per year", "Growth of technology that came from the frontier abroad.")],
        LeavesOut = "Schooling as a stock, patents and their price, the channel (trade, investment, migration): knowledge travels by itself, at most thinned by distance.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world) => [new(Phase.AfterLearning, new CatchUp(world))];
}
