using System.Globalization;
using CsCheck;
using CsvHelper;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Tests.Engine.Measures;
using Xunit;

namespace WorldSystems.Tests.Engine.Timelines;

public sealed class TimelineWriterTests
{
    private const string StatesHeader = "year,state,zone,population,gdp_per_capita,labour_share_subsistence,labour_share_raw,labour_share_manufactures,technology,capital_per_head,price_raw,price_manufactures,exports_raw,exports_manufactures,imports_raw,imports_manufactures,manufactures_export_share,income_per_capita,consumption_per_head,raw_technology,hours_exported,hours_imported,hours_imported_per_hour_exported,network_position,zone_score,net_claims,property_income,property_income_share,transfers,capital_inflow,duties,tariff,unequal_exchange,unequal_exchange_share,value_added_manufactures,rank,upper_third";
    private const string WorldHeader = "year,gap_ratio,gini,gini_weighted,theil,theil_weighted,terms_of_trade,openness,core_states,semi_states,periphery_states,theil_within_zones,theil_between_zones,core_gdp_per_capita,semi_gdp_per_capita,periphery_gdp_per_capita,core_manufactures_export_share,semi_manufactures_export_share,periphery_manufactures_export_share,gdp_per_capita,gdp_per_capita_lowest,gdp_per_capita_highest,population,rank_persistence,hours_core,hours_periphery,market_error,market_evaluations,ledger_residual,rank_persistence_century,core_drain_share,periphery_drain_share";

    [Fact]
    public void Headers_AreTheContract()
    {
        MemorySink files = Write(SyntheticWorld.Create(3), 1, new OutputOptions { Flows = true });
        Assert.Equal(StatesHeader, files.Lines("states.csv")[0]);
        Assert.Equal(WorldHeader, files.Lines("world.csv")[0]);
        Assert.Equal("year,state,account,amount", files.Lines("accounts.csv")[0]);
        Assert.Equal("year,event,state,other,value,note", files.Lines("events.csv")[0]);
        Assert.Equal("year,from,to,good,value,tariff", files.Lines("flows.csv")[0]);
    }

    [Fact]
    public void Rank_RunsFromThePoorestToTheRichest()
    {
        World world = SyntheticWorld.Create(5);
        ReadOnlySpan<double> product = [3, 9, 1, 7, 5];
        product.CopyTo(world.GdpPerCapita.Span);
        MemorySink files = Write(world, 1, new OutputOptions { StateColumns = ["rank", "upper_third"] });
        Assert.Equal(["1750,S01,0.25,0", "1750,S02,1,1", "1750,S03,0,0", "1750,S04,0.75,0", "1750,S05,0.5,0"], files.Lines("states.csv").Skip(1));
    }

    [Fact]
    public void TinyWorld_IsWrittenAsExpected_WhateverTheCulture() => UnderCulture("kk-KZ", () =>
    {
        World world = SyntheticWorld.Create(2);
        world.GdpPerCapita.Span[1] = 1234.5;
        world.Manufactures.Exports.Span[0] = double.NaN;
        MemorySink files = Write(world, 1, new OutputOptions { StateColumns = ["gdp_per_capita", "zone", "manufactures_export_share"] });
        Assert.Equal("year,state,zone,gdp_per_capita,manufactures_export_share\n1750,S01,none,1,\n1750,S02,none,1234.5,0.5\n", files.Text("states.csv"));
    });

    [Fact]
    public void Files_AreTheSameBytes_UnderEveryCulture()
    {
        byte[]? invariant = null, kazakh = null;
        UnderCulture("", () => invariant = Write(SyntheticWorld.Create(12), 3, new OutputOptions()).Bytes("world.csv"));
        UnderCulture("kk-KZ", () => kazakh = Write(SyntheticWorld.Create(12), 3, new OutputOptions()).Bytes("world.csv"));
        Assert.Equal(invariant, kazakh);
    }

    [Fact]
    public void Text_IsUtf8WithoutMark_LinesEndInLf_AndIdsStayAsTheyAre()
    {
        string[] ids = ["Қазақстан", "a,b", "=cmd|' /C calc'!A0", "say \"no\""];
        MemorySink files = Write(SyntheticWorld.Create(4, ids), 1, new OutputOptions());
        byte[] bytes = files.Bytes("states.csv");
        Assert.Equal((byte)'y', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        string text = files.Text("states.csv");
        Assert.Contains("\n1750,Қазақстан,none,", text, StringComparison.Ordinal);
        Assert.Contains("\n1750,\"a,b\",none,", text, StringComparison.Ordinal);
        Assert.Contains("\n1750,=cmd|' /C calc'!A0,none,", text, StringComparison.Ordinal);
        Assert.Contains("\n1750,\"say \"\"no\"\"\",none,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 10, "1750,1751,1752,1753,1754,1755,1756,1757,1758,1759")]
    [InlineData(4, 10, "1750,1754,1758,1759")]
    [InlineData(100, 10, "1750,1759")]
    public void EveryKthYear_AndTheLast_AreWritten(int every, int years, string expected)
    {
        MemorySink files = Write(SyntheticWorld.Create(3), years, new OutputOptions { EveryYears = every, Flows = true });
        foreach (string file in (string[])["states.csv", "world.csv", "accounts.csv", "flows.csv"])
        {
            Assert.Equal(expected.Split(','), files.Lines(file).Skip(1).Select(line => line[..4]).Distinct());
        }
    }

    [Fact]
    public void OptionalFiles_AreWrittenOnlyWhenAskedFor()
    {
        MemorySink files = Write(SyntheticWorld.Create(3), 1, new OutputOptions { Accounts = false });
        Assert.Equal(["events.csv", "states.csv", "world.csv"], files.Files);
    }

    [Fact]
    public void UnknownColumn_IsRefusedByName()
    {
        var options = new OutputOptions { StateColumns = ["gdp"] };
        ArgumentException error = Assert.Throws<ArgumentException>(() => Write(SyntheticWorld.Create(3), 1, options));
        Assert.Contains("'gdp'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Flows_AreTheShipmentsBetweenDifferentStates()
    {
        World world = SyntheticWorld.Create(3);
        MemorySink files = Write(world, 1, new OutputOptions { Flows = true });
        string[] rows = files.Lines("flows.csv")[1..];
        Assert.Equal(3 * 2 * 2, rows.Length);
        Assert.Equal(FormattableString.Invariant($"1750,S01,S02,raw,{world.RawMaterials.Shipment(0, 1)},0"), rows[0]);
    }

    [Fact]
    public void Numbers_AreShortestRoundTrip() => Gen.Double.Where(double.IsFinite).Sample(value =>
    {
        using var stream = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(stream, leaveOpen: true))
        {
            csv.WriteNumber(value);
            csv.EndRecord();
        }

        string text = System.Text.Encoding.UTF8.GetString(stream.ToArray()).TrimEnd();
        Assert.Equal(value, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        Assert.InRange(text.Length, 1, value.ToString("R", CultureInfo.InvariantCulture).Length + 3);
    });

    [Fact]
    public void ZoneChanges_AreEvents()
    {
        World world = SyntheticWorld.Create(12);
        MemorySink files = Write(world, 12, new OutputOptions { EveryYears = 100 }, () =>
        {
            bool apart = world.Year.Index >= 3;
            for (int i = 0; i < 12; i++)
            {
                bool core = apart && i < 4;
                world.Population.Opening.Span[i] = 1;
                world.IncomePerCapita.Span[i] = (core ? 8 : 1) + (0.01 * i);
                world.Manufactures.Exports.Span[i] = core ? 5 : 1;
                world.RawMaterials.Exports.Span[i] = 1;
                world.Manufactures.Seller.Span[i] = world.RawMaterials.Seller.Span[i] = core ? 3 : 1;
                world.Manufactures.Buyer.Span[i] = world.RawMaterials.Buyer.Span[i] = core ? 3 : 1;
            }
        });
        string[] events = files.Lines("events.csv");
        Assert.Equal("1757,zones,,,2,1 to 2", events[1]);
        Assert.StartsWith("1757,zone,S01,,", events[2], StringComparison.Ordinal);
        Assert.EndsWith(",none to core", events[2], StringComparison.Ordinal);
        Assert.EndsWith(",none to periphery", events[13], StringComparison.Ordinal);
        Assert.Equal(14, events.Length);
    }

    [Fact]
    public void Files_AreTheSameBytes_WhenTheyAreWrittenLater()
    {
        World world = SyntheticWorld.Create(12);
        int year = 0;
        Action live = () => world.GdpPerCapita.Span[year % 12] = 1 + (0.37 * ++year);
        MemorySink at = Write(world, 5, new OutputOptions { EveryYears = 2 }, live);
        (world, year) = (SyntheticWorld.Create(12), 0);
        MemorySink later = Write(world, 5, new OutputOptions { EveryYears = 2 }, live, later: true);
        foreach (string file in (string[])["states.csv", "accounts.csv", "world.csv", "events.csv"])
        {
            Assert.Equal(at.Bytes(file), later.Bytes(file));
        }

        Assert.Equal(1 + (3 * 12), later.Lines("states.csv").Length);
    }

    [Fact]
    public void AYear_AllocatesNothing()
    {
        World world = SyntheticWorld.Create(40);
        var measures = new WorldMeasures(world);
        var summary = new RunSummarizer(measures);
        using var writer = new TimelineWriter(new OutputOptions { Flows = true }, new TimeSpanOfRun { Years = 1000 }, Ids(world), measures, new NullSink());
        int year = 0;
        Assert.Equal(0, Allocation.LeastOf(windows: 5, () =>
        {
            for (int k = 0; k < 30; k++, year++)
            {
                world.Year = new Year(year, 1750 + year);
                writer.OnYear(world);
                summary.OnYear(world);
            }
        }));
    }

    private static MemorySink Write(World world, int years, OutputOptions options, Action? live = null, bool later = false)
    {
        var sink = new MemorySink();
        using var writer = new TimelineWriter(options, new TimeSpanOfRun { Years = years }, Ids(world), new WorldMeasures(world), sink, later: later);
        for (int year = 0; year < years; year++)
        {
            world.Year = new Year(year, 1750 + year);
            live?.Invoke();
            writer.OnYear(world);
        }

        return sink;
    }

    private static IEnumerable<string> Ids(World world) => world.States.States.Select(state => state.Id);

    private static void UnderCulture(string name, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(name);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
