using System.Globalization;

namespace WorldSystems.Tests.Engine.Scenarios;

/// <summary>Runs a piece of code as in a country that writes 1,5 for one and a half.</summary>
internal static class Cultures
{
    public static T InKazakhstan<T>(Func<T> code)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("kk-KZ");
            return code();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
