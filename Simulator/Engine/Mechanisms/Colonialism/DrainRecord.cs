using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>
/// What leaves a state beside goods: D_j = (tribute paid + profits and interest paid - received) / Y_j. Its mean over the years under rule and over the thirty years after independence tell how much of
/// the drain outlives rule (Nkrumah 1965; Frank 1967).
/// </summary>
internal sealed class DrainRecord : IStep
{
    private const int Generation = 30;

    private readonly Empires _empires;
    private readonly TransactionAccount _tribute;
    private readonly Column _drain;
    private readonly int[] _ruled;
    private readonly double[] _under;
    private readonly int[] _free;
    private readonly double[] _after;

    public DrainRecord(World world, Empires empires, TransactionAccount tribute)
    {
        (_empires, _tribute, _drain) = (empires, tribute, world.Store.Take());
        (_ruled, _free) = (new int[world.Count], new int[world.Count]);
        (_under, _after) = (new double[world.Count], new double[world.Count]);
        world.PublishedColumns["drain"] = () => _drain;
        world.PublishedNumbers["drain_continued"] = Continued;
    }

    public StepDescription Description { get; } = new(
        "colonialism: drain",
        "D = (tribute + profits and interest, paid less received) / Y; continued = mean of thirty years after independence over mean under rule",
        "Naoroji 1901; Nkrumah 1965",
        ["tribute", "property income", "income", "rulers"],
        ["drain"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        for (int j = 0; j < world.Count; j++)
        {
            double drain = -(_tribute.Amount(j) + world.PropertyIncome[j]) / world.Income[j];
            _drain.Span[j] = drain;
            if (_empires.Colony[j] > 0)
            {
                _ruled[j]++;
                _under[j] += drain;

                // Who is taken again before its thirty years are over starts them anew.
                (_free[j], _after[j]) = _free[j] < Generation ? (0, 0) : (_free[j], _after[j]);
            }
            else if (_empires.Former[j] > 0 && _free[j] < Generation)
            {
                _free[j]++;
                _after[j] += drain;
            }
        }
    }

    /// <summary>Over the states whose thirty years are complete; NaN while there are none.</summary>
    private double Continued()
    {
        double under = 0, after = 0;
        for (int j = 0; j < _ruled.Length; j++)
        {
            if (_free[j] == Generation && _ruled[j] > 0)
            {
                under += _under[j] / _ruled[j];
                after += _after[j] / Generation;
            }
        }

        return under > 0 ? after / under : double.NaN;
    }
}
