using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>
/// Payments between states without a return in goods or claims, from <c>accounts.csv</c>: received less
/// paid, by state, year and kind. Trade, lending and revaluations are passed over.
/// </summary>
public sealed class AccountsTimeline
{
    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "accounts.csv";

    private static readonly (string Account, byte[] Bytes, PaymentKind Kind)[] Payments =
    [
        .. new[]
        {
            ("profits_abroad", PaymentKind.Profits), ("privatised_profits", PaymentKind.Profits), ("interest", PaymentKind.Interest),
            ("tribute", PaymentKind.Tribute), ("tribute_of_order", PaymentKind.Tribute), ("reparations", PaymentKind.Tribute),
            ("civil_aid", PaymentKind.Aid),
        }.Select(payment => (payment.Item1, System.Text.Encoding.UTF8.GetBytes(payment.Item1), payment.Item2)),
    ];

    private static readonly int Kinds = Enum.GetValues<PaymentKind>().Length;

    private readonly Dictionary<string, int> _states;
    private readonly Dictionary<int, double[][]> _years;

    private AccountsTimeline(List<string> states, Dictionary<int, double[][]> years, bool[] kinds)
    {
        _states = states.Select((state, i) => (state, i)).ToDictionary(pair => pair.state, pair => pair.i);
        _years = years;
        Present = [.. Enum.GetValues<PaymentKind>().Where(kind => kinds[(int)kind])];
    }

    /// <summary>Accounts that are counted, in the order of <see cref="PaymentKind"/>.</summary>
    public static ImmutableArray<string> Counted { get; } = [.. Payments.Select(payment => payment.Account)];

    /// <summary>Kinds of payment that the run knows.</summary>
    public ImmutableArray<PaymentKind> Present { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static AccountsTimeline Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int year = reader.Require("year"), state = reader.Require("state"), account = reader.Require("account"), amount = reader.Require("amount");
        var keys = new StateKeys();
        var years = new Dictionary<int, double[][]>();
        var kinds = new bool[Kinds];
        while (reader.Read())
        {
            var kind = KindOf(reader, account);
            if (kind is null)
                continue;
            kinds[(int)kind] = true;
            var who = keys.Of(reader, state);
            var when = reader.Year(year);
            if (!years.TryGetValue(when, out var amounts))
                years.Add(when, amounts = [.. Enumerable.Range(0, Kinds).Select(_ => new double[Math.Max(keys.Names.Count, 1)])]);
            ref var place = ref amounts[(int)kind];
            if (who >= place.Length)
                Array.Resize(ref place, Math.Max(2 * place.Length, who + 1));
            place[who] += reader.Number(amount) is var value && double.IsNaN(value) ? 0 : value;
        }
        return new AccountsTimeline(keys.Names, years, kinds);
    }

    /// <summary>Received less paid, in money; NaN where the file does not have the state or the year.</summary>
    public double Net(string state, int year, PaymentKind kind) =>
        !_years.TryGetValue(year, out var amounts) || !_states.TryGetValue(state, out var place) ? double.NaN
        : place < amounts[(int)kind].Length ? amounts[(int)kind][place] : 0;

    /// <summary>The same of all kinds together.</summary>
    public double Net(string state, int year)
    {
        var sum = 0.0;
        for (var kind = 0; kind < Kinds; kind++)
            sum += Net(state, year, (PaymentKind)kind);
        return sum;
    }

    private static PaymentKind? KindOf(TimelineReader reader, int column)
    {
        foreach (var (_, bytes, kind) in Payments)
        {
            if (reader.Is(column, bytes))
                return kind;
        }
        return null;
    }
}
