using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>Powers with one exponent of numbers that come again and again: rates of a few kinds, met at many pairs and for many years.</summary>
internal sealed class RememberedPowers(double exponent)
{
    private const int Places = 1024;

    private readonly double[] _bases = Enumerable.Repeat(1.0, Places).ToArray();
    private readonly double[] _powers = Enumerable.Repeat(1.0, Places).ToArray();

    /// <summary>The exponent.</summary>
    public double Exponent => exponent;

    /// <summary>x to the exponent; 1 for 1.</summary>
    public double Of(double x)
    {
        // Multiplicative hashing (Knuth 1998, section 6.4); who comes later takes the place.
        int place = (int)((BitConverter.DoubleToUInt64Bits(x) * 0x9E3779B97F4A7C15) >> 54);
        if (_bases[place] != x)
        {
            (_bases[place], _powers[place]) = (x, x == 1 ? 1 : Elementary.Pow(x, exponent));
        }

        return _powers[place];
    }
}
