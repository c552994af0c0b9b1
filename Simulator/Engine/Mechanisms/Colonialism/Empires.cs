using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>What the steps of the mechanism share: strengths and prospects of the year, movements, ties, and who rules whom as columns.</summary>
internal sealed class Empires
{
    /// <summary>Share of a people that is organised for its own state before anything stirs it: a few officials, priests and students.</summary>
    public const double FirstFew = 0.001;

    /// <summary>Reach is measured anew when its slope has moved by this part: every fifth year or so.</summary>
    private const double Noticeable = 0.04;

    private readonly World _world;
    private readonly double[] _distance;
    private readonly double[] _reach;
    private double _slope = -1;

    public Empires(World world)
    {
        _world = world;
        ColumnStore store = world.Store;
        _distance = new double[store.Count * store.PaddedCount];
        _reach = new double[_distance.Length];
        Array.Fill(_distance, double.PositiveInfinity);
        for (int i = 0; i < store.Count; i++)
        {
            for (int j = 0; j < store.Count; j++)
            {
                _distance[(i * store.PaddedCount) + j] = i == j ? double.PositiveInfinity : Geography.Distance(world.States, i, j);
            }
        }

        (Strength, Power, Soldiers, Guards) = (store.Take(1), store.Take(1), store.Take(), store.Take());
        (Gain, Wage) = (store.Take(), store.Take(1));
        (Tribute, Available) = (store.Take(), store.Take(1));
        (Movement, Balance, Tie) = (store.Take(FirstFew), store.Take(), store.Take());
        (Free, RulerIndex, Wanted, ProfitRate) = (store.Take(), store.Take(-1), store.Take(), store.Take());
        (Colony, Former, Ruler, Colonies) = (store.Take(), store.Take(), store.Take(double.NaN), store.Take());
        (Net, Frustrated) = (store.Take(), store.Take());
        TiedTo = new int[store.Count];
        Array.Fill(TiedTo, -1);
        Draws = new RandomStreams(world.Seed, world.Run, ColonialismParameters.Name);
    }

    /// <summary>s_i.</summary>
    public Column Strength { get; }

    /// <summary>s_i^m.</summary>
    public Column Power { get; }

    /// <summary>G_j, tribute and captive trade that rule over a state brings in a year, money.</summary>
    public Column Gain { get; }

    /// <summary>Square root of w_i, product per head in money: what a soldier costs, half of them from the one side, half from the other.</summary>
    public Column Wage { get; }

    /// <summary>Soldiers that take a state in a campaign, times the square root of w_j.</summary>
    public Column Soldiers { get; }

    /// <summary>Soldiers that hold a state down, times the square root of w_j.</summary>
    public Column Guards { get; }

    /// <summary>Tribute that a state can be made to pay, money.</summary>
    public Column Tribute { get; }

    /// <summary>Part of a ruler's strength that no movement and no war ties down.</summary>
    public Column Available { get; }

    /// <summary>n_j, share of a people that is organised for a state of its own.</summary>
    public Column Movement { get; }

    /// <summary>Value of rule over a colony, averaged over the last years.</summary>
    public Column Balance { get; }

    /// <summary>How strong the preference is that binds a state to its ruler, or still does: 1 under rule.</summary>
    public Column Tie { get; }

    /// <summary>1 for states that may be taken: sovereign and at peace.</summary>
    public Column Free { get; }

    /// <summary>Index of the ruler; -1 for the sovereign.</summary>
    public Column RulerIndex { get; }

    /// <summary>1 for free states that somebody would take at a profit.</summary>
    public Column Wanted { get; }

    /// <summary>r_i = Pi_i / (P^M_i K_i) of the last year that has been accounted for.</summary>
    public Column ProfitRate { get; }

    /// <summary>1 for dependencies.</summary>
    public Column Colony { get; }

    /// <summary>1 for states that once were dependencies and are sovereign.</summary>
    public Column Former { get; }

    /// <summary>Place of the ruler in the table of states, from 1; NaN for the sovereign.</summary>
    public Column Ruler { get; }

    /// <summary>Number of states that a state rules.</summary>
    public Column Colonies { get; }

    /// <summary>What empire brought a ruler in money this year: tribute less arms for campaigns and garrisons.</summary>
    public Column Net { get; }

    /// <summary>Wish to expand that finds no free land, 0 to 1.</summary>
    public Column Frustrated { get; }

    /// <summary>Index of the ruler, or of the last one; -1 for none.</summary>
    public int[] TiedTo { get; }

    /// <summary>Draws of the mechanism.</summary>
    public RandomStreams Draws { get; }

    /// <summary>Sum over pairs of what was added to their friction.</summary>
    public double Rivalry { get; set; }

    /// <summary>Conquests so far.</summary>
    public double Conquests { get; set; }

    /// <summary>Independences so far.</summary>
    public double Independences { get; set; }

    /// <summary>Whether the mechanism acts this year.</summary>
    public bool Acts { get; set; }

    /// <summary>Part of a state's strength, to the power m, that reaches each other state: exp(-k m d_ij exp(-f t)); 0 at home.</summary>
    public Span<double> Reach(int state) => _reach.AsSpan(state * _world.Store.PaddedCount, _world.Store.PaddedCount);

    /// <summary>Measures reach anew where its slope k m exp(-f t) has moved.</summary>
    public void MeasureReach(double slope)
    {
        if (Math.Abs(slope - _slope) <= Noticeable * _slope)
        {
            return;
        }

        _slope = slope;
        Vectors distance = new(ref _distance[0]), reach = new(ref _reach[0]);
        for (int k = 0; k < _reach.Length; k += Lanes.Width)
        {
            Vector256<double> there = Vector256.LessThan(distance[k], Lanes.All(double.PositiveInfinity));
            reach[k] = Elementary.Exp(Vector256.ConditionalSelect(there, distance[k], Vector256<double>.Zero) * -slope) & there;
        }
    }

    /// <summary>Buys arms for <paramref name="money"/> out of this year's investment, as measured by last year's.</summary>
    public void Arm(int state, double money)
    {
        double invested = _world.Investment[state];
        Net.Span[state] -= _world.Arm(state, invested > 0 ? money / invested : World.MostArmed) * Math.Max(invested, 0);
    }

    /// <summary>What rule of one state over another brings in a year less what it costs, G_j - H_j sqrt(w_i w_j).</summary>
    public double Value(int ruler, int colony) => Gain[colony] - (Guards[colony] * Wage[ruler]);

    /// <summary>What a campaign costs, money.</summary>
    public double Cost(int ruler, int target) => Soldiers[target] * Wage[ruler];

    /// <summary>A state comes under rule.</summary>
    public void Subject(int state, int ruler)
    {
        _world.International.Subject(state, ruler);
        Balance.Span[state] = Value(ruler, state);
        Conquests++;
        Follow();
    }

    /// <summary>A colony becomes sovereign.</summary>
    public void Release(int state, string why)
    {
        InternationalSystem international = _world.International;
        _world.HappenedEvents.Add(new("independence", state, international.RulerOf(state), Movement[state], why));
        international.Release(state);
        international.Upheaval.Span[state] += 1;
        Former.Span[state] = 1;
        Independences++;
        Follow();
    }

    /// <summary>Columns and ties follow who rules whom.</summary>
    public void Follow()
    {
        InternationalSystem international = _world.International;
        Colonies.Padded.Clear();
        for (int j = 0; j < _world.Count; j++)
        {
            int ruler = international.RulerOf(j);
            RulerIndex.Span[j] = ruler;
            Free.Span[j] = ruler < 0 && !international.IsAtWar(j) ? 1 : 0;
            Colony.Span[j] = ruler < 0 ? 0 : 1;
            Ruler.Span[j] = ruler < 0 ? double.NaN : ruler + 1;
            if (ruler >= 0)
            {
                TiedTo[j] = ruler;
                Tie.Span[j] = 1;
                Former.Span[j] = 0;
                Colonies.Span[ruler]++;
            }
        }
    }
}
