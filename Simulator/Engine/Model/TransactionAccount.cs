namespace WorldSystems.Engine.Model;

/// <summary>One kind of transaction between states; what all receive is what all pay.</summary>
public sealed class TransactionAccount
{
    internal TransactionAccount(string name, AccountKind kind, string meaning, Column received, Column paid)
    {
        Name = name;
        Kind = kind;
        Meaning = meaning;
        Received = received;
        Paid = paid;
    }

    /// <summary>Name in accounts.csv.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public AccountKind Kind { get; }

    /// <summary>What it holds.</summary>
    public string Meaning { get; }

    /// <summary>What each state received this year, in money.</summary>
    public Column Received { get; }

    /// <summary>What each state paid this year, in money.</summary>
    public Column Paid { get; }

    /// <summary>Received less paid: the amount in accounts.csv.</summary>
    public double Amount(int state) => Received[state] - Paid[state];

    /// <summary>Books a payment of <paramref name="amount"/> (0 or more, in money) on both sides.</summary>
    internal void Pay(int from, int to, double amount)
    {
        Paid.Span[from] += amount;
        Received.Span[to] += amount;
    }

    /// <summary>A new year: nothing is booked yet.</summary>
    internal void Clear()
    {
        Received.Padded.Clear();
        Paid.Padded.Clear();
    }

    /// <summary>The state with the largest net amount, the first place to look when the account does not sum to zero.</summary>
    internal int LargestEntry()
    {
        int largest = 0;
        for (int i = 1; i < Received.Length; i++)
        {
            largest = Math.Abs(Amount(i)) > Math.Abs(Amount(largest)) ? i : largest;
        }

        return largest;
    }
}
