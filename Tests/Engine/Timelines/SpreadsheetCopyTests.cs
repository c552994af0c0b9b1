using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Engine.Timelines;
using Xunit;

namespace WorldSystems.Tests.Engine.Timelines;

public sealed class SpreadsheetCopyTests
{
    private static readonly ImmutableArray<TimelineColumn> Columns =
    [
        new("year", ColumnType.Integer, "year", "-"),
        new("name", ColumnType.Text, "-", "-"),
        new("value", ColumnType.Number, "-", "-"),
    ];

    [Theory]
    [InlineData("kk-KZ", "1750;Қазақ;1,5E-07")]
    [InlineData("en-US", "1750,Қазақ,1.5E-07")]
    public void Follows_TheReadersCulture(string culture, string expected)
    {
        Assert.Equal(expected, Line("1750,Қазақ,1.5E-07", culture));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-1")]
    public void Disarms_Formulas(string name)
    {
        Assert.Equal($"1750;'{name};-2", Line($"1750,{name},-2", "kk-KZ"));
    }

    [Fact]
    public void Quotes_TheSeparator()
    {
        Assert.Equal("1750;\"a;\"\"b\"\"\";", Line("1750,\"a;\"\"b\"\"\",", "kk-KZ"));
    }

    private static string Line(string row, string culture)
    {
        using MemoryStream table = new(Encoding.UTF8.GetBytes($"year,name,value\n{row}\n")), copy = new();
        SpreadsheetCopy.Write(table, copy, Columns, CultureInfo.GetCultureInfo(culture));
        return Encoding.UTF8.GetString(copy.ToArray()).Split("\r\n")[1];
    }
}
