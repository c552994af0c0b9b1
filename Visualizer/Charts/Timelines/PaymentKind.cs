namespace WorldSystems.Charts.Timelines;

/// <summary>What states pay each other beside goods and loans, gathered from the accounts of <c>accounts.csv</c>.</summary>
public enum PaymentKind
{
    /// <summary>Profits of firms abroad: <c>profits_abroad</c>, <c>privatised_profits</c>.</summary>
    Profits,

    /// <summary>Interest on debt: <c>interest</c>.</summary>
    Interest,

    /// <summary>Tribute: <c>tribute</c>, <c>tribute_of_order</c>, <c>reparations</c>.</summary>
    Tribute,

    /// <summary>Aid: <c>civil_aid</c>.</summary>
    Aid,
}
