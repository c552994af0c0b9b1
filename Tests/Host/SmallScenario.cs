namespace WorldSystems.Tests.Host;

/// <summary>Five states that live twenty years: enough to write every file.</summary>
internal static class SmallScenario
{
    public const string Text = """
        schema = 1
        name = "Five states [small]"
        description = "For tests."
        [time]
        years = 20
        warm_up = 5
        [world]
        states = "five.csv"
        """;

    public const string Table = """
        state,x,y,labour,land,technology,capital,name
        A,0,0,1,1,1.0,0.6,=Alpha
        B,1,0,2,2,1.1,1.2,Beta
        C,0,1,1,2,0.9,0.6,Gamma
        D,1,1,3,3,1.2,1.8,"Delta, the fourth"
        E,0.5,0.5,1,1,1.0,0.6,Қазақстан
        """;

    public static string WriteTo(TemporaryFolder folder, string name = "small")
    {
        folder.Write("five.csv", Table);
        return folder.Write(name + ".toml", Text);
    }
}
