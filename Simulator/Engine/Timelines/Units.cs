namespace WorldSystems.Engine.Timelines;

/// <summary>Units of columns.</summary>
internal static class Units
{
    public const string Pure = "-";
    public const string IndexNumber = "index";
    public const string Persons = "millions";
    public const string GoodsPerHead = "goods per person and year";
    public const string Money = "money: the world's mean price of manufactures, weighted by capacity, is 1";
    public const string WorkerYears = "millions of worker-years";
}
