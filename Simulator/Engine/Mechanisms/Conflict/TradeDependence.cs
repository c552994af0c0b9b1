using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// How much two states depend on their trade with each other: all goods both ways over the product of the one with the larger product, the lower of
/// the two dependences (Oneal and Russett 1997: the less constrained state decides). Product is in money, subsistence at consumer prices included. Known next year.
/// </summary>
internal sealed class TradeDependence : IStep
{
    private readonly int _stride;
    private readonly double[] _lower;
    private readonly double[] _shipments;
    private readonly Column _perProduct;

    public TradeDependence(World world)
    {
        _stride = Lanes.Padded(world.Count);
        (_lower, _shipments) = (new double[_stride * _stride], new double[_stride * _stride]);
        _perProduct = world.Store.Take();
    }

    public StepDescription Description { get; } = new(
        "conflict: dependence",
        "D_ij = (X_ij + X_ji) min(1 / Y_i, 1 / Y_j)",
        "Oneal and Russett 1997; Oneal and Russett 1999",
        ["shipments", "product"],
        ["trade dependence"])
    { ActsInWarmUp = false };

    /// <summary>Whether last year's trade is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Lower dependences by padded rows, each state's with those before it; other places hold nothing of use.</summary>
    public ReadOnlySpan<double> Lower => _lower;

    /// <summary>The lower dependence of a pair of different states on their trade of last year.</summary>
    public double this[int i, int j] => i > j ? _lower[(i * _stride) + j] : _lower[(j * _stride) + i];

    public void Execute(World world)
    {
        IsKnown = world.Parameters.Mechanisms.Of<ConflictParameters>().Enabled && !world.Year.IsWarmUp;
        if (!IsKnown)
        {
            return;
        }

        for (int i = 0; i < world.Count; i++)
        {
            _perProduct.Span[i] = 1 / (world.Income[i] + (world.ConsumerPrice[i] * world.SubsistenceOutput[i]));
        }

        Array.Clear(_lower);
        if (world.IsOneMarket)
        {
            world.Manufactures.AddTrade(_lower, _shipments);
            world.RawMaterials.AddTrade(_lower, _shipments);
            DivideByProduct(world.Count);
        }
    }

    private void DivideByProduct(int states)
    {
        Vectors perProduct = _perProduct.Vectors;
        for (int i = 1; i < states; i++)
        {
            Vectors row = new(ref _lower[i * _stride]);
            var own = Lanes.All(_perProduct[i]);
            for (int j = 0; j < i; j += Lanes.Width)
            {
                row[j] = row[j] * Lanes.Smaller(own, perProduct[j]);
            }
        }
    }
}
