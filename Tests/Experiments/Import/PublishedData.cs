using System.Globalization;
using System.Text;

namespace WorldSystems.Tests.Experiments.Import;

/// <summary>Small tables of the shape in which the Maddison Project and CEPII publish theirs, made up.</summary>
internal static class PublishedData
{
    private const int Countries = 8;

    /// <summary>Eight countries from poor to rich, and three that lack something.</summary>
    public static string Maddison()
    {
        StringBuilder text = new("countrycode,country,region,year,gdppc,pop\n");
        for (int i = 0; i < Countries; i++)
        {
            double income = 600 * Math.Pow(1.4, i);
            text.Append(CultureInfo.InvariantCulture, $"C{i:00},\"Country {i}, the\",Somewhere,1820,,{1000 + (700 * i)}.0\n");
            text.Append(CultureInfo.InvariantCulture, $"C{i:00},\"Country {i}, the\",Somewhere,1870,{income:0.0},{1200 + (900 * ((i * 5) % 7))}.0\n");
        }

        return text.Append("NOI,No income,Somewhere,1870,,500\nNOP,No people,Somewhere,1870,900,\nNOC,No capital,Somewhere,1870,900,100\n").ToString();
    }

    /// <summary>Two rows a country, the capital second, as <c>cap = 1</c> decides.</summary>
    public static string Cepii()
    {
        StringBuilder text = new("iso2;iso3;country;area;city_en;lat;lon;cap;extra\n");
        foreach (string code in Enumerable.Range(0, Countries).Select(i => $"C{i:00}").Concat(["NOI", "NOP"]))
        {
            int i = code[^1] % 8;
            text.Append(CultureInfo.InvariantCulture, $"xx;{code};Name;{10_000 * (1 + i)};Port;80;0;0;.\n");
            text.Append(CultureInfo.InvariantCulture, $"xx;{code};Name;{10_000 * (1 + i)};Capital;{10 + (5.5 * i)};{-20 + (11 * i)};1;.\n");
        }

        return text.ToString();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
