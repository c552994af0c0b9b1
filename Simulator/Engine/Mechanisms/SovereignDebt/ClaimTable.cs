using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>Who owes whom: a row a debtor, along it what each creditor holds, and the sum of each row.</summary>
internal sealed class ClaimTable
{
    private readonly int _stride;
    private readonly double[] _store;
    private readonly int _start;
    private readonly double[] _owed;

    public ClaimTable(int count)
    {
        _stride = Lanes.Padded(count);
        (_store, _start) = AlignedMemory.Allocate(count * _stride);
        _owed = new double[count];
    }

    /// <summary>What <paramref name="debtor"/> owes to all.</summary>
    public double Owed(int debtor) => _owed[debtor];

    /// <summary>What <paramref name="creditor"/> holds of <paramref name="debtor"/>.</summary>
    public double this[int creditor, int debtor] => _store[_start + (debtor * _stride) + creditor];

    /// <summary>sums_i += factor times what i holds of the debtor; returns the factor times what it owes: the other side.</summary>
    public double AddTo(Column sums, int debtor, double factor)
    {
        if (_owed[debtor] == 0)
        {
            return 0;
        }

        Vectors row = Row(debtor), to = sums.Vectors;
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            to[i] = to[i] + (row[i] * factor);
        }

        return _owed[debtor] * factor;
    }

    /// <summary>Multiplies all claims on a debtor.</summary>
    public void Scale(int debtor, double factor)
    {
        Vectors row = Row(debtor);
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            row[i] = row[i] * factor;
        }

        Sum(debtor);
    }

    /// <summary>Adds <paramref name="factor"/> times each creditor's weight to its claim on a debtor.</summary>
    public void Add(int debtor, double factor, Column weights)
    {
        Vectors row = Row(debtor), weight = weights.Vectors;
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            row[i] = row[i] + (weight[i] * factor);
        }

        Sum(debtor);
    }

    /// <summary>Adds <paramref name="factor"/> times the claims on a debtor in another table.</summary>
    public void Add(int debtor, double factor, ClaimTable other)
    {
        Vectors row = Row(debtor), claims = other.Row(debtor);
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            row[i] = row[i] + (claims[i] * factor);
        }

        Sum(debtor);
    }

    private void Sum(int debtor) => _owed[debtor] = Lanes.Sum(_store.AsSpan(_start + (debtor * _stride), _stride));

    private Vectors Row(int debtor) => new(ref _store[_start + (debtor * _stride)]);
}
