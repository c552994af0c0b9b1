namespace WorldSystems.Engine.Model;

/// <summary>What a transaction between states is, and so where the market equations count it (MODEL.md, step 4).</summary>
public enum AccountKind
{
    /// <summary>Goods: follows from the market.</summary>
    Trade,

    /// <summary>Profit and interest: added to the capital income of who receives, taken from that of who pays.</summary>
    PropertyIncome,

    /// <summary>Tribute, aid and grants: added to or taken from income other than from capital.</summary>
    Transfer,

    /// <summary>Lending and investment: saving of the one that buys capital goods for the other.</summary>
    Capital,

    /// <summary>
    /// A claim that gains or loses worth without a payment (a debt written off): no income and no spending, but net claims of both sides change.
    /// </summary>
    Revaluation,

    /// <summary>What balances the year.</summary>
    Settlement,
}
