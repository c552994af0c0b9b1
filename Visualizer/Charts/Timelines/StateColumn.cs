namespace WorldSystems.Charts.Timelines;

/// <summary>What is kept of a state in every year.</summary>
public enum StateColumn
{
    /// <summary><c>gdp_per_capita</c>: goods a person a year.</summary>
    ProductPerHead,

    /// <summary><c>population</c>: millions.</summary>
    Population,

    /// <summary><c>manufactures_export_share</c>: share of manufactures in exports.</summary>
    ManufacturesInExports,

    /// <summary>
    /// Product in money. The file has it as the quotient of a flow and the flow's share in the product:
    /// <c>unequal_exchange</c> and <c>unequal_exchange_share</c>, or <c>property_income</c> and its share.
    /// </summary>
    NominalProduct,

    /// <summary><c>value_added_manufactures</c> over the product in money: share of manufactures in output.</summary>
    ManufacturesInOutput,

    /// <summary><c>income_per_capita</c>: income per head, which includes what comes from and goes to other states.</summary>
    IncomePerHead,
}
