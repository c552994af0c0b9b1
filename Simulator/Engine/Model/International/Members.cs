using System.Numerics;

namespace WorldSystems.Engine.Model.International;

/// <summary>The states of a set, a bit each, in rising order. Who leaves the set while its own turn has come disturbs nothing.</summary>
internal ref struct Members(ReadOnlySpan<ulong> words)
{
    private readonly ReadOnlySpan<ulong> _words = words;
    private ulong _left;
    private int _next;

    /// <summary>Index of the state whose turn it is.</summary>
    public int Current { get; private set; }

    /// <summary>Words of 64 bits for so many states.</summary>
    public static int Words(int states) => (states + 63) / 64;

    public readonly Members GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (_next == _words.Length)
            {
                return false;
            }

            _left = _words[_next++];
        }

        Current = ((_next - 1) * 64) + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }
}
