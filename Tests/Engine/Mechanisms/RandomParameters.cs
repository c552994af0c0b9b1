using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>Parameters of mechanisms from anywhere in their ranges, for histories drawn at random.</summary>
internal static class RandomParameters
{
    /// <summary>Above a minimum that is not in the range itself.</summary>
    private const double Above = 1e-9;

    /// <summary>A switch is off in a fifth of the draws.</summary>
    private const double Off = 0.2;

    /// <summary>All parameters of some mechanisms, their switches among them.</summary>
    public static Parameter[] Of(params string[] mechanisms) => [.. mechanisms.SelectMany(name => MechanismCatalogue.Find(name)!.Description.Parameters)];

    /// <summary>Each parameter at its place, 0 to 1, between the ends of its range.</summary>
    public static ModelParameters At(ModelParameters parameters, Parameter[] drawn, double[] places) =>
        drawn.Zip(places).Aggregate(parameters, (p, draw) => draw.First.With(p, ValueAt(draw.First, draw.Second)));

    private static double ValueAt(Parameter parameter, double place)
    {
        if (parameter.IsSwitch)
        {
            return place > Off ? 1 : 0;
        }

        double least = parameter.Range.Minimum + (parameter.Range.ExcludesMinimum ? Above : 0);
        return least + (place * (parameter.Range.Maximum - least));
    }
}
