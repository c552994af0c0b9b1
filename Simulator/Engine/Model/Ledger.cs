using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// The books of the world. Every transaction between states is booked on both sides of an account, so that each account sums to zero over
/// the world; whatever a state takes in beyond what it pays out becomes a claim on the others; and every stock closes at its opening plus
/// the flows booked on it. Checked every year (stock-flow consistency: Godley and Lavoie 2007, chapter 2).
/// </summary>
public sealed class Ledger
{
    /// <summary>Largest imbalance allowed, relative to the gross flow of an account or to a stock with its flows.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>Flows smaller than this are subnormal numbers or near them, and have no twelve digits to check.</summary>
    private const double Least = 1e-290;

    private readonly World _world;
    private TransactionAccount[] _accounts = [];
    private TransactionAccount[] _payments = [];
    private TransactionAccount[] _current = [];
    private TransactionAccount[] _capital = [];
    private TransactionAccount[] _revaluations = [];
    private StockAccount[] _stocks = [];

    internal Ledger(World world)
    {
        _world = world;
        Manufactures = Open("trade_manufactures", AccountKind.Trade, "Exports less imports of manufactures.", world.Manufactures.Exports, world.Manufactures.Imports);
        RawMaterials = Open("trade_raw", AccountKind.Trade, "Exports less imports of raw materials.", world.RawMaterials.Exports, world.RawMaterials.Imports);
        Claims = Open("claims", AccountKind.Settlement, "Settlement: new claims on the rest of the world that no other account names, with a minus sign (lending is a use of money).", world.Store.Take(), world.Store.Take());
        People = OpenStock("population", world.Population);
        Capital = OpenStock("capital", world.Capital);
        NetClaims = OpenStock("net_claims", world.NetClaims);
    }

    /// <summary>Transactions between states, in the order in which files list them.</summary>
    public IReadOnlyList<TransactionAccount> Accounts => _accounts;

    /// <summary>Stocks whose flows are booked.</summary>
    public IReadOnlyList<StockAccount> Stocks => _stocks;

    /// <summary>Exports and imports of manufactures.</summary>
    public TransactionAccount Manufactures { get; }

    /// <summary>Exports and imports of raw materials.</summary>
    public TransactionAccount RawMaterials { get; }

    /// <summary>Settlement of the year's balance.</summary>
    public TransactionAccount Claims { get; }

    /// <summary>Population and its growth.</summary>
    public StockAccount People { get; }

    /// <summary>Capital, investment and depreciation.</summary>
    public StockAccount Capital { get; }

    /// <summary>Claims on the rest of the world.</summary>
    public StockAccount NetClaims { get; }

    /// <summary>Largest imbalance of the year, relative to gross flow.</summary>
    public double Residual { get; private set; }

    /// <summary>
    /// A new account of payments that a mechanism books before the market opens, in money. What is booked by then is part of the year's incomes
    /// and spending, by its kind.
    /// </summary>
    internal TransactionAccount OpenPayments(string name, AccountKind kind, string meaning)
    {
        TransactionAccount account = Open(name, kind, meaning, _world.Store.Take(), _world.Store.Take());
        _payments = [.. _payments, account];
        return account;
    }

    /// <summary>A new account over columns that hold what was received and paid.</summary>
    private TransactionAccount Open(string name, AccountKind kind, string meaning, Column received, Column paid)
    {
        var account = new TransactionAccount(name, kind, meaning, received, paid);
        _accounts = [.. _accounts, account];
        if (kind == AccountKind.Capital)
        {
            _capital = [.. _capital, account];
        }
        else if (kind == AccountKind.Revaluation)
        {
            _revaluations = [.. _revaluations, account];
        }
        else if (kind != AccountKind.Settlement)
        {
            _current = [.. _current, account];
        }

        return account;
    }

    /// <summary>A new stock under the ledger's eye.</summary>
    internal StockAccount OpenStock(string name, Stock stock)
    {
        var account = new StockAccount(name, stock, _world.Store.Take(), _world.Store.Take());
        _stocks = [.. _stocks, account];
        return account;
    }

    /// <summary>A new year: no payment is booked yet.</summary>
    internal void Clear()
    {
        foreach (TransactionAccount account in _payments)
        {
            account.Clear();
        }
    }

    /// <summary>Sums what was booked into the world's columns of net payments: from here on the market counts with it.</summary>
    /// <exception cref="InvalidOperationException">A mechanism pays where value cannot move.</exception>
    internal void SumPayments()
    {
        _world.PropertyIncome.Padded.Clear();
        _world.Transfers.Padded.Clear();
        _world.CapitalInflow.Padded.Clear();
        foreach (TransactionAccount account in _payments)
        {
            if (account.Kind == AccountKind.Revaluation)
            {
                continue;
            }

            if (!_world.IsOneMarket && account.Received.Values.ContainsAnyExcept(0.0))
            {
                throw new InvalidOperationException($"account '{account.Name}' moves value in {_world.Year} between states that no trade connects.");
            }

            Column total = account.Kind switch
            {
                AccountKind.PropertyIncome => _world.PropertyIncome,
                AccountKind.Transfer => _world.Transfers,
                _ => _world.CapitalInflow,
            };
            Vectors net = total.Vectors, received = account.Received.Vectors, paid = account.Paid.Vectors;
            for (int i = 0; i < _world.Store.PaddedCount; i += Lanes.Width)
            {
                net[i] = net[i] + (received[i] - paid[i]);
            }
        }
    }

    /// <summary>
    /// Every state's balance over all accounts becomes a claim, positive or negative; claims on the world change by that, by the capital
    /// accounts and by revaluations, which are nobody's payment.
    /// </summary>
    internal void Settle()
    {
        Vectors lent = Claims.Paid.Vectors, borrowed = Claims.Received.Vectors, inflow = NetClaims.Inflow.Vectors, outflow = NetClaims.Outflow.Vectors;
        Vectors opening = _world.NetClaims.Opening.Vectors, closing = _world.NetClaims.Closing.Vectors;
        for (int i = 0; i < _world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> current = Net(_current, i), rest = current + Net(_capital, i), change = current + Net(_revaluations, i), zero = Vector256<double>.Zero;
            lent[i] = Lanes.Larger(rest, zero);
            borrowed[i] = Lanes.Larger(-rest, zero);
            inflow[i] = Lanes.Larger(change, zero);
            outflow[i] = Lanes.Larger(-change, zero);
            closing[i] = opening[i] + change;
        }
    }

    private static Vector256<double> Net(TransactionAccount[] accounts, int i)
    {
        Vector256<double> net = Vector256<double>.Zero;
        foreach (TransactionAccount account in accounts)
        {
            net += account.Received.Vectors[i] - account.Paid.Vectors[i];
        }

        return net;
    }

    /// <summary>Checks the books of the year.</summary>
    /// <exception cref="LedgerBreachException">An account does not sum to zero, or a stock does not equal its opening plus flows.</exception>
    internal void Check()
    {
        Residual = 0;
        double turnover = 0;
        foreach (TransactionAccount account in _accounts)
        {
            if (account != Claims)
            {
                turnover += Balance(account, 0);
            }
        }

        // Settlement and claims are the small difference of large flows: their scale is theirs.
        Balance(Claims, turnover);
        foreach (StockAccount stock in _stocks)
        {
            (double residual, int state) = stock.Check(stock == NetClaims ? turnover : 0, Tolerance);
            Note(stock.Name, residual, state);
        }
    }

    /// <summary>Checks that an account sums to zero; returns its gross flow.</summary>
    private double Balance(TransactionAccount account, double floor)
    {
        double received = Lanes.Sum(account.Received.Values), paid = Lanes.Sum(account.Paid.Values), gross = received + paid;
        double residual = Math.Abs(received - paid) / Math.Max(gross + floor, Least);
        Note(account.Name, residual, residual <= Tolerance ? 0 : account.LargestEntry());
        return gross;
    }

    private void Note(string account, double residual, int state)
    {
        Residual = Math.Max(Residual, residual);
        if (!(residual <= Tolerance))
        {
            throw new LedgerBreachException(account, _world.Year, _world.States.States[state].Id, residual);
        }
    }
}
