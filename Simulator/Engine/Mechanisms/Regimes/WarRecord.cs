using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>
/// The wars that sovereign states entered in the years after a transition to democracy and in all others. That democratising states are warlike is Mansfield
/// and Snyder's claim (1995, 2005): it is measured here and assumed nowhere. Counted before the year's changes of regime, since wars begin before them.
/// </summary>
internal sealed class WarRecord : IStep
{
    private readonly Institutions _institutions;
    private readonly double[] _wars = new double[2];
    private readonly double[] _years = new double[2];

    public WarRecord(World world, Institutions institutions)
    {
        _institutions = institutions;
        world.PublishedNumbers["war_rate_settled"] = () => Rate(0);
        world.PublishedNumbers["war_rate_democratising"] = () => Rate(1);
    }

    public StepDescription Description { get; } = new(
        "regimes: wars",
        "1000 x wars entered / state-years, in the years after a transition to democracy and in all others",
        "Mansfield and Snyder 1995, 2005",
        ["democracy", "wars"],
        ["war rates"]);

    public void Execute(World world)
    {
        if (!world.Parameters.Mechanisms.Of<RegimesParameters>().Enabled || !_institutions.HasBegun)
        {
            return;
        }

        Count(world.International.Wars, world.Year.Calendar);
        Count(world.International.EndedWars, world.Year.Calendar);
        for (int i = 0; i < world.Count; i++)
        {
            _years[Kind(i)] += world.International.IsSovereign(i) ? 1 : 0;
        }
    }

    private void Count(IReadOnlyList<War> wars, int year)
    {
        for (int w = 0; w < wars.Count; w++)
        {
            foreach (ref readonly Belligerent one in wars[w].Belligerents)
            {
                _wars[Kind(one.State)] += one.Joined == year ? 1 : 0;
            }
        }
    }

    private int Kind(int state) => _institutions.Democratising[state] > 0 ? 1 : 0;

    private double Rate(int kind) => _years[kind] > 0 ? 1000 * _wars[kind] / _years[kind] : double.NaN;
}
