using System.Globalization;
using System.Text;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>Writes a states table as scenarios read it.</summary>
public static class StatesTableText
{
    /// <summary><c>state,lat,lon,labour,land,technology,capital,name</c> (x, y instead of lat, lon for map units), UTF-8, LF.</summary>
    public static byte[] Write(StatesTable table)
    {
        var csv = new StringBuilder(table.Coordinates == Coordinates.Globe ? "state,lat,lon" : "state,x,y").Append(",labour,land,technology,capital,name\n");
        foreach (InitialState s in table.States)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{Quoted(s.Id)},{s.X:R},{s.Y:R},{s.Labour:R},{s.Land:R},{s.Technology:R},{s.Capital:R},{Quoted(s.Name)}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
