using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Model;

/// <summary>
/// The state of the world in columns: one contiguous array per quantity. Stocks are carried from year to year, the other columns hold
/// this year's flows and prices. Steps write, everybody else reads.
/// </summary>
public sealed class World
{
    /// <summary>No more of a state's investment buys arms, whoever asks for them.</summary>
    internal const double MostArmed = 0.9;

    internal World(StatesTable states, ModelParameters parameters, ulong seed, int run)
    {
        States = states;
        Parameters = parameters;
        Seed = seed;
        Run = run;
        Store = new ColumnStore(states.States.Length);
        Active = Store.Take();
        Active.Span.Fill(1);

        Population = new Stock(Store, 1);
        Technology = new Stock(Store, 1);
        Capital = new Stock(Store, 1);
        RawTechnology = new Stock(Store, 1);
        SubsistenceShare = new Stock(Store, 0.55);
        RawShare = new Stock(Store, 0.30);
        ManufacturesShare = new Stock(Store, 0.15);
        Consumption = new Stock(Store, 1);
        NetClaims = new Stock(Store, 0);
        Armament = new Stock(Store, 0);
        Stocks = [Population, Technology, Capital, RawTechnology, SubsistenceShare, RawShare, ManufacturesShare, Consumption, NetClaims, Armament];

        Land = Store.Take(1);
        LogLand = Store.Take();
        RawConsumptionShare = Store.Take(0.5);
        RawInputShare = Store.Take(0.1);
        Capacity = Store.Take(1);
        LogCapacity = Store.Take();
        RawOutput = Store.Take(1);
        SubsistenceOutput = Store.Take();
        Manufactures = new TradedGood(Good.Manufactures, Store);
        RawMaterials = new TradedGood(Good.RawMaterials, Store);
        ValueAddedManufactures = Store.Take();
        Income = Store.Take();
        CapitalIncome = Store.Take();
        Saving = Store.Take();
        ConsumptionSpending = Store.Take();
        ConsumerPrice = Store.Take(1);
        GdpPerCapita = Store.Take();
        IncomePerCapita = Store.Take();
        LearningGrowth = Store.Take();
        ManufacturingPremium = Store.Take();
        SavingFromProfits = Store.Take();
        SavingFromWages = Store.Take();
        HouseholdSupport = Store.Take();
        ArmsShare = Store.Take();
        Destruction = Store.Take();
        ExcessMortality = Store.Take();
        Expropriation = Store.Take();
        PropertyIncome = Store.Take();
        Transfers = Store.Take();
        CapitalInflow = Store.Take();
        Duties = Store.Take();
        Investment = Store.Take();
        International = new InternationalSystem(Store);
        Ledger = new Ledger(this);
    }

    /// <summary>The states as they entered the first year.</summary>
    public StatesTable States { get; }

    /// <summary>Number of states, N.</summary>
    public int Count => Store.Count;

    /// <summary>The year being lived.</summary>
    public Year Year { get; internal set; }

    /// <summary>The parameters in force this year.</summary>
    public ModelParameters Parameters { get; internal set; }

    /// <summary>Seed of the scenario's random streams.</summary>
    public ulong Seed { get; }

    /// <summary>Number of the replicate; 0 for a single run.</summary>
    public int Run { get; }

    /// <summary>L_i, persons (millions).</summary>
    public Stock Population { get; }

    /// <summary>A_i, total factor productivity of manufacturing.</summary>
    public Stock Technology { get; }

    /// <summary>K_i, capital in units of manufactures.</summary>
    public Stock Capital { get; }

    /// <summary>a_i, raw-material technology.</summary>
    public Stock RawTechnology { get; }

    /// <summary>l^S, share of labour in subsistence.</summary>
    public Stock SubsistenceShare { get; }

    /// <summary>l^R, share of labour in raw materials.</summary>
    public Stock RawShare { get; }

    /// <summary>l^M, share of labour in manufacturing.</summary>
    public Stock ManufacturesShare { get; }

    /// <summary>c_i, real consumption per head: opening is last year's, closing this year's.</summary>
    public Stock Consumption { get; }

    /// <summary>Net claims on the rest of the world: positive = the others owe, negative = this state owes.</summary>
    public Stock NetClaims { get; }

    /// <summary>Arms, in units of manufactures: bought with part of investment, wearing out like capital; 0 unless a mechanism arms states.</summary>
    public Stock Armament { get; }

    /// <summary>Z_i, hectares-equivalent.</summary>
    public Column Land { get; }

    /// <summary>theta_i, share of consumption spent on raw materials.</summary>
    public Column RawConsumptionShare { get; }

    /// <summary>gamma_i, share of raw inputs in the gross output of manufacturing.</summary>
    public Column RawInputShare { get; }

    /// <summary>V_i, value-added capacity in manufacturing.</summary>
    public Column Capacity { get; }

    /// <summary>Q^R_i, output of raw materials.</summary>
    public Column RawOutput { get; }

    /// <summary>Q^S_i, output of subsistence.</summary>
    public Column SubsistenceOutput { get; }

    /// <summary>The world market of manufactures.</summary>
    public TradedGood Manufactures { get; }

    /// <summary>The world market of raw materials.</summary>
    public TradedGood RawMaterials { get; }

    /// <summary>Y^M_i, value added in manufacturing; raw revenue Y^R_i is <c>RawMaterials.Sales</c>.</summary>
    public Column ValueAddedManufactures { get; }

    /// <summary>Y_i = Y^R_i + Y^M_i, market income.</summary>
    public Column Income { get; }

    /// <summary>Pi_i, profits and rents.</summary>
    public Column CapitalIncome { get; }

    /// <summary>B_i, saving.</summary>
    public Column Saving { get; }

    /// <summary>C_i, consumption spending.</summary>
    public Column ConsumptionSpending { get; }

    /// <summary>P_i, the consumer price index.</summary>
    public Column ConsumerPrice { get; }

    /// <summary>y_i, real product per head with subsistence.</summary>
    public Column GdpPerCapita { get; }

    /// <summary>The same with property income and transfers from abroad.</summary>
    public Column IncomePerCapita { get; }

    /// <summary>g_i, growth of manufacturing technology this year; zero in the warm-up.</summary>
    public Column LearningGrowth { get; }

    /// <summary>m_i, the premium that manufacturing must pay: the scenario's, unless a mechanism moves it.</summary>
    public Column ManufacturingPremium { get; }

    /// <summary>s_pi of each state: the scenario's, unless a mechanism moves it.</summary>
    public Column SavingFromProfits { get; }

    /// <summary>s_w of each state: the scenario's, unless a mechanism moves it.</summary>
    public Column SavingFromWages { get; }

    /// <summary>What the household gives a worker in raw materials or manufacturing, goods a worker and year; 0 unless a mechanism says so.</summary>
    public Column HouseholdSupport { get; }

    /// <summary>Share of investment that buys arms instead of capital, 0 to 1; 0 unless a mechanism says so.</summary>
    public Column ArmsShare { get; }

    /// <summary>Share of the year's opening capital and arms that war destroys, 0 to 1, beside wear; 0 unless a mechanism says so.</summary>
    public Column Destruction { get; }

    /// <summary>Share of the population that dies this year beyond ordinary deaths, 0 to 1; 0 unless a mechanism says so.</summary>
    public Column ExcessMortality { get; }

    /// <summary>Share of what foreigners own in a state, or have lent it, that it takes or repudiates this year, 0 to 1; 0 unless a mechanism says so.</summary>
    public Column Expropriation { get; }

    /// <summary>Who rules, fights and sides with whom.</summary>
    public InternationalSystem International { get; }

    /// <summary>Profit and interest received from abroad less paid, in money; 0 in the kernel.</summary>
    public Column PropertyIncome { get; }

    /// <summary>Transfers received from abroad less paid, in money; 0 in the kernel.</summary>
    public Column Transfers { get; }

    /// <summary>Lending and investment received from abroad less given, in money; 0 in the kernel.</summary>
    public Column CapitalInflow { get; }

    /// <summary>Duties that a state collected on its imports, part of its income, in money; 0 in the kernel.</summary>
    public Column Duties { get; }

    /// <summary>Spending on capital goods: saving and capital inflow, in money.</summary>
    public Column Investment { get; }

    /// <summary>Who owes and paid what.</summary>
    public Ledger Ledger { get; }

    /// <summary>Parameters that the schedule changed at the start of this year.</summary>
    public IReadOnlyList<ParameterChange> ParameterChanges => ScheduledChanges;

    /// <summary>How well the market cleared.</summary>
    public MarketClearing Clearing { get; internal set; }

    /// <summary>What happened this year by some mechanism's doing.</summary>
    public IReadOnlyList<WorldEvent> Events => HappenedEvents;

    /// <summary>Actors other than states (firms, lenders, blocs), kind by kind.</summary>
    public IReadOnlyList<ActorGroup> Actors => ActorGroups;

    /// <summary>Whether all states are connected by trade this year: only then can value move between any two.</summary>
    public bool IsOneMarket { get; internal set; } = true;

    /// <summary>Value of all that a state sold abroad this year, duties taken off.</summary>
    public double Exports(int state) => RawMaterials.Exports[state] + Manufactures.Exports[state];

    /// <summary>Value of all that a state bought abroad this year, duties taken off.</summary>
    public double Imports(int state) => RawMaterials.Imports[state] + Manufactures.Imports[state];

    /// <summary>A column that a mechanism publishes under <paramref name="name"/>; null where that mechanism does not act in this world.</summary>
    public Column? Published(string name) => PublishedColumns.TryGetValue(name, out Func<Column>? column) ? column() : null;

    /// <summary>A number of the whole world that a mechanism publishes under <paramref name="name"/>; NaN where that mechanism does not act in this world.</summary>
    public double PublishedNumber(string name) => PublishedNumbers.TryGetValue(name, out Func<double>? number) ? number() : double.NaN;

    internal Dictionary<string, Func<double>> PublishedNumbers { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Func<Column>> PublishedColumns { get; } = new(StringComparer.Ordinal);

    internal List<WorldEvent> HappenedEvents { get; } = [];

    internal List<ActorGroup> ActorGroups { get; } = [];

    internal List<ParameterChange> ScheduledChanges { get; } = [];

    /// <summary>Whether any mechanism may move value across borders or charge tariffs; else the market skips what only they need.</summary>
    internal bool HasMechanisms { get; set; }

    /// <summary>Whether the composite index of capability is computed every year, before mechanisms act.</summary>
    internal bool MeasuresCapability { get; private set; }

    /// <summary>The account of arms; null in a world in which nobody arms.</summary>
    internal StockAccount? Arms { get; private set; }

    /// <summary>The account of foreign claims that states take or repudiate; null in a world in which nobody does.</summary>
    internal TransactionAccount? Expropriations { get; private set; }

    /// <summary>From now on states may set <see cref="Expropriation"/>: whoever keeps claims honours it at the end of the year.</summary>
    internal TransactionAccount AllowExpropriation() =>
        Expropriations ??= Ledger.OpenPayments("expropriations", AccountKind.Revaluation, "Foreign claims on a state that it took or repudiated: a gain of that state, a loss of who held them; no money moves.");

    /// <summary>From now on states may arm.</summary>
    internal void AllowArms() => Arms ??= Ledger.OpenStock("armament", Armament);

    /// <summary>
    /// A state buys more arms this year, for <paramref name="share"/> of its investment, as far as <see cref="MostArmed"/> lets it; somebody must build machines.
    /// Returns the share that it adds.
    /// </summary>
    internal double Arm(int state, double share)
    {
        double before = ArmsShare[state], after = Math.Max(before, Math.Min(before + share, MostArmed));
        ArmsShare.Span[state] = after;
        return after - before;
    }

    /// <summary>From now on <see cref="InternationalSystem.Capability"/> is measured every year.</summary>
    internal void MeasureCapability() => MeasuresCapability = true;

    /// <summary>A year begins: every state's rules are the scenario's, nothing is booked, nothing has happened.</summary>
    internal void BeginYear()
    {
        ManufacturingPremium.Padded.Fill(Parameters.Labour.ManufacturingPremium);
        SavingFromProfits.Padded.Fill(Parameters.Accumulation.SavingFromProfits);
        SavingFromWages.Padded.Fill(Parameters.Accumulation.SavingFromWages);
        if (HasMechanisms)
        {
            HouseholdSupport.Padded.Clear();
            ArmsShare.Padded.Clear();
            Destruction.Padded.Clear();
            ExcessMortality.Padded.Clear();
            Expropriation.Padded.Clear();
            International.BeginYear();
            Manufactures.Tariffs.Clear();
            RawMaterials.Tariffs.Clear();
            Ledger.Clear();
            HappenedEvents.Clear();
        }
    }

    internal ColumnStore Store { get; }

    /// <summary>1 for states, 0 for padding.</summary>
    internal Column Active { get; }

    /// <summary>ln Z_i.</summary>
    internal Column LogLand { get; }

    /// <summary>ln V_i.</summary>
    internal Column LogCapacity { get; }

    internal Stock[] Stocks { get; }
}

/// <summary>Something that happened to a state.</summary>
/// <param name="Event">What, the word in events.csv.</param>
/// <param name="State">Index of the state; -1 for the world.</param>
/// <param name="Other">Index of the other state concerned; -1 where there is none.</param>
/// <param name="Value">Its size, in the unit that the mechanism states.</param>
/// <param name="Note">Why.</param>
public readonly record struct WorldEvent(string Event, int State, int Other, double Value, string Note);

/// <summary>A parameter that changed.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Value">Its new value; 1 and 0 for true and false.</param>
public readonly record struct ParameterChange(Parameter Parameter, double Value);

/// <summary>How well the market cleared in a year.</summary>
/// <param name="Error">Largest relative excess demand over states and goods.</param>
/// <param name="LastStep">Largest change of a log price in the last step.</param>
/// <param name="Evaluations">Evaluations of the market it took.</param>
public readonly record struct MarketClearing(double Error, double LastStep, int Evaluations);
