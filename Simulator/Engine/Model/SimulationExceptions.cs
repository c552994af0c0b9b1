namespace WorldSystems.Engine.Model;

/// <summary>A run that cannot go on: the message says what, in which year and state, and what to do.</summary>
public abstract class SimulationException(FormattableString message) : Exception(FormattableString.Invariant(message))
{
    /// <summary>The message in parts, for translation: the format is the key.</summary>
    public FormattableString InParts { get; } = message;
}

/// <summary>An account did not sum to zero, or a stock did not equal its opening plus its flows: a fault of the program.</summary>
public sealed class LedgerBreachException(string account, Year year, string state, double residual)
    : SimulationException(
        $"the books do not balance: account '{account}' in {year}, state '{state}': off by {residual:G3} of gross flow (allowed {Ledger.Tolerance:G1}). Please report this with the scenario file.")
{
    /// <summary>The account or stock.</summary>
    public string Account { get; } = account;

    /// <summary>When.</summary>
    public Year Year { get; } = year;

    /// <summary>The state concerned, or for an account over the world the one with the largest entry.</summary>
    public string State { get; } = state;

    /// <summary>Imbalance relative to gross flow.</summary>
    public double Residual { get; } = residual;
}

/// <summary>The world market found no prices at which every state sells all it makes.</summary>
public sealed class MarketFailureException(Year year, Good good, string state, double error, string advice)
    : SimulationException(
        $"the market did not clear in {year}: {(good == Good.Manufactures ? "manufactures" : "raw materials")} of state '{state}', relative excess demand {error:G3}. {advice}")
{
    /// <summary>When.</summary>
    public Year Year { get; } = year;

    /// <summary>The good whose market is furthest from clearing.</summary>
    public Good Good { get; } = good;

    /// <summary>The state whose market is furthest from clearing.</summary>
    public string State { get; } = state;

    /// <summary>Its relative excess demand.</summary>
    public double Error { get; } = error;
}

/// <summary>A state owes more abroad than it can pay at any prices.</summary>
public sealed class InsolvencyException(Year year, string state, double payable)
    : SimulationException(
        $"state '{state}' cannot pay in {year}: the market clears only if less than {Math.Floor((payable * 100) + 1):F0} % of what the states owe each other is paid. Lower the rates and shares of the mechanisms that move income across borders.")
{
    /// <summary>When.</summary>
    public Year Year { get; } = year;

    /// <summary>Who pays the largest part of what it earns.</summary>
    public string State { get; } = state;

    /// <summary>The part of all payments that could be made.</summary>
    public double Payable { get; } = payable;
}
