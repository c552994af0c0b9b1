using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Figures;

/// <summary>How product is spread over people when everyone has the mean of his state (Lorenz 1905): differences within states are left out.</summary>
internal sealed class LorenzCurve
{
    private readonly List<double> _people = [0];
    private readonly List<double> _product = [0];

    /// <summary>The curve of states given as people and product per head; empty where there is none.</summary>
    public LorenzCurve(IEnumerable<(double People, double PerHead)> states)
    {
        var sorted = states.Where(s => s.People > 0 && s.PerHead > 0).OrderBy(s => s.PerHead).ToArray();
        double people = sorted.Sum(s => s.People), product = sorted.Sum(s => s.People * s.PerHead);
        var (x, y) = (0.0, 0.0);
        foreach (var state in sorted)
        {
            _people.Add((x += state.People) / people);
            _product.Add((y += state.People * state.PerHead) / product);
        }
    }

    /// <summary>Whether there is no state.</summary>
    public bool IsEmpty => _people.Count == 1;

    /// <summary>Cumulative shares of people, 0 to 1, poorest states first.</summary>
    public IReadOnlyList<double> People => _people;

    /// <summary>Cumulative shares of product.</summary>
    public IReadOnlyList<double> Product => _product;

    /// <summary>One less twice the area under the curve.</summary>
    public double Gini => 1 - Enumerable.Range(1, _people.Count - 1).Sum(i => (_people[i] - _people[i - 1]) * (_product[i] + _product[i - 1]));

    /// <summary>Share of product of the poorest share of people; NaN where there is no state.</summary>
    public double At(double people)
    {
        for (var i = 1; i < _people.Count; i++)
        {
            if (people <= _people[i] || i == _people.Count - 1)
                return _product[i - 1] + (_product[i] - _product[i - 1]) * Math.Min(1, (people - _people[i - 1]) / (_people[i] - _people[i - 1]));
        }
        return double.NaN;
    }

    /// <summary>The curve of a year of a run.</summary>
    public static LorenzCurve Of(Composer run, int year) =>
        new(run.StatesIn(year).Select(s => (s.State.At(StateColumn.Population, s.Place), s.State.At(StateColumn.ProductPerHead, s.Place))));
}
