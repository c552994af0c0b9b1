using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>
/// Which regimes fight, counted over the run and acting on nothing: how much more often states enter wars in the five years that begin with a transition to democracy than in others
/// (Mansfield and Snyder 1995, 2005), democracies than autocracies (Chan 1984: no less), and how much more often a war begins between two democracies than between a democracy and an
/// autocracy, and between these than between two autocracies (Maoz and Russett 1993), over all pairs of sovereign states. In pairs a democracy is a state with a Polity
/// score of 6 and above. Counted before the year's changes of regime, since wars begin before them.
/// </summary>
internal sealed class WarRecord : IStep
{
    private readonly Institutions _institutions;
    private readonly Tally _democratising = new();
    private readonly Tally _settled = new();
    private readonly Tally _democracies = new();
    private readonly Tally _autocracies = new();
    private readonly Tally[] _pairs = [new(), new(), new()];

    public WarRecord(World world, Institutions institutions)
    {
        _institutions = institutions;
        world.PublishedNumbers["democratising_war_risk"] = () => Tally.Over(_democratising, _settled);
        world.PublishedNumbers["democracy_war_risk"] = () => Tally.Over(_democracies, _autocracies);
        world.PublishedNumbers["democratic_pair_war_risk"] = () => Tally.Over(_pairs[2], _pairs[1]);
        world.PublishedNumbers["mixed_pair_war_risk"] = () => Tally.Over(_pairs[1], _pairs[0]);
    }

    public StepDescription Description { get; } = new(
        "regimes: wars",
        "risk = (wars / years) of one kind of state or pair over that of another",
        "Mansfield and Snyder 1995, 2005; Chan 1984; Maoz and Russett 1993",
        ["democracy", "wars"],
        ["risks of war by regime"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (!world.Parameters.Mechanisms.Of<RegimesParameters>().Enabled || !_institutions.HasBegun)
        {
            return;
        }

        CountYears(world.International);
        CountWars(world.International.Wars, world.Year.Calendar);
        CountWars(world.International.EndedWars, world.Year.Calendar);
    }

    private void CountYears(InternationalSystem system)
    {
        double democratic = 0, all = 0;
        for (int i = 0; i < _institutions.Regime.Length; i++)
        {
            if (system.IsSovereign(i))
            {
                all++;
                democratic += IsDemocratic(i);
                (_institutions.Democratising[i] > 0 ? _democratising : _settled).Years++;
                (_institutions.Regime[i] > 0 ? _democracies : _autocracies).Years++;
            }
        }

        double other = all - democratic;
        _pairs[0].Years += other * (other - 1) / 2;
        _pairs[1].Years += democratic * other;
        _pairs[2].Years += democratic * (democratic - 1) / 2;
    }

    private void CountWars(IReadOnlyList<War> wars, int year)
    {
        for (int w = 0; w < wars.Count; w++)
        {
            foreach (ref readonly Belligerent one in wars[w].Belligerents)
            {
                if (one.Joined == year)
                {
                    (_institutions.Democratising[one.State] > 0 ? _democratising : _settled).Wars++;
                    (_institutions.Regime[one.State] > 0 ? _democracies : _autocracies).Wars++;
                }
            }

            if (wars[w].Start == year)
            {
                _pairs[IsDemocratic(wars[w].Attacker) + IsDemocratic(wars[w].Defender)].Wars++;
            }
        }
    }

    private int IsDemocratic(int state) => _institutions.Score[state] >= InternationalSystem.Democratic ? 1 : 0;

    private sealed class Tally
    {
        public double Wars { get; set; }

        public double Years { get; set; }

        /// <summary>Wars a year of one over those of another; NaN where either has no years or the other no wars.</summary>
        public static double Over(Tally one, Tally other) => one.Years > 0 && other.Wars > 0 ? one.Wars / one.Years * other.Years / other.Wars : double.NaN;
    }
}
