namespace WorldSystems.Engine.Model;

/// <summary>
/// A quantity that is carried from year to year. The year is lived with <see cref="Opening"/>, which is also what is reported;
/// the steps that move it write <see cref="Closing"/>, which becomes next year's opening.
/// </summary>
public sealed class Stock
{
    private readonly double _padding;

    internal Stock(ColumnStore store, double padding)
    {
        _padding = padding;
        Opening = store.Take(padding);
        Closing = store.Take(padding);
    }

    /// <summary>The stock at the start of the year.</summary>
    public Column Opening { get; private set; }

    /// <summary>The stock at the end of the year, complete once every step has run.</summary>
    public Column Closing { get; private set; }

    /// <summary>Nothing moves this stock this year.</summary>
    internal void Hold() => Opening.Padded.CopyTo(Closing.Padded);

    /// <summary>The year ends: closing becomes opening, and the padding is reset so that it can never overflow.</summary>
    internal void Turn()
    {
        (Opening, Closing) = (Closing, Opening);
        Opening.Padded[Opening.Length..].Fill(_padding);
    }
}
