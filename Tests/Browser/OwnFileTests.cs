using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>A reader's own scenario and table of states, with whatever names stand in them.</summary>
public sealed class OwnFileTests
{
    private const string Script = "<script>document.title='broken in'</script>";
    private const string Image = "<img src=x onerror=alert(1)>";
    private const string Formula = "=cmd|' /C calc'!A0";
    private const string Where = "#s=kernel&c=time.years:15&c=world.generate.states:5";

    private static readonly string Table = string.Join('\n',
        "state,x,y,labour,land,technology,capital,name",
        $"{Script},0,0,2,2,1.2,1,{Script}",
        $"{Image},0.3,0.8,3,2,1.1,1,{Image}",
        $"{Formula},0.6,0.1,2,3,1,1,{Formula}",
        "@SUM(1+1),0.9,0.5,4,2,0.9,1,\"+1, \"\"quoted\"\"\"",
        "Қазақ елі,0.5,0.5,1,2,1,1,Қазақ елі") + "\n";

    [Fact]
    public async Task NamesInATable_AreTextOnThePage_AndSafeInEveryFile()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        await ChooseAsync(open, ("evil.csv", Table));
        await open.Page.Locator("#save-table", new() { HasTextString = "evil.csv" }).WaitForAsync();
        await open.DoneAsync();

        // As text: in the list of states to follow, in the pictures, in the table in the page.
        IReadOnlyList<string> offered = await open.Page.Locator("#figure-bubbles .controls select").Last.Locator("option").AllInnerTextsAsync();
        Assert.Contains(Script, offered);
        Assert.Contains(Formula, offered);
        Assert.Contains(Image, await open.Page.Locator("#table").InputValueAsync(), StringComparison.Ordinal);
        foreach (string name in new[] { Script, Image, Formula })
        {
            await open.Page.Locator("#figure-bubbles .controls select").Last.SelectOptionAsync(new SelectOptionValue { Label = name });
            Assert.True(await open.Page.Locator("#figure-bubbles .wide svg text", new() { HasTextString = name }).First.IsVisibleAsync(), name);
        }

        // In files: as they are where programs read, without force where a spreadsheet does, escaped in pictures.
        string states = await SavedTextAsync(open, open.Page.Locator("#downloads button", new() { HasTextString = "states.csv" }).First);
        string sheet = await SavedTextAsync(open, open.Page.Locator("#downloads button", new() { HasTextString = "spreadsheet" }));
        Assert.Contains($",{Formula},", states, StringComparison.Ordinal);
        Assert.Contains($"'{Formula}", sheet, StringComparison.Ordinal);
        Assert.Contains("'@SUM(1+1)", sheet, StringComparison.Ordinal);
        Assert.All(sheet.Split('\n').Skip(1).SelectMany(line => line.Split(',', ';', '\t')), cell => Assert.False(cell.TrimStart('"') is ['=' or '@', ..], cell));
        Assert.Equal(Table, await SavedTextAsync(open, open.Page.Locator("#save-table")));
        // Four of the figures, since Chromium asks before the eleventh file of a page.
        foreach (string id in new[] { "bubbles", "network", "incomes", "zone-flows" })
        {
            XElement svg = XDocument.Parse(await SavedTextAsync(open, open.Page.Locator($"#figure-{id} figcaption > button"))).Root!;
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "img");
        }

        // Nothing became an element, also not where something opens.
        await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        Assert.Equal(0, await open.Page.Locator("#lab script, #lab img").CountAsync());
        Assert.Equal("The World-Systems Lab", await open.Page.TitleAsync());
    }

    [Fact]
    public async Task ATable_GivesTheBytesOfTheProgram_AndALinkBringsItBack()
    {
        string hash, fragment;
        await using (OpenPage open = await OpenPage.AtAsync(Where))
        {
            await open.DoneAsync();
            string generated = await open.Page.Locator("#hash").InnerTextAsync();
            await ChooseAsync(open, ("evil.csv", Table));
            await open.Page.Locator("#hash", new() { HasNotTextString = generated }).WaitForAsync();
            await open.DoneAsync();
            hash = await open.Page.Locator("#hash").InnerTextAsync();
            Assert.Contains(await ProgramHashAsync(open), hash, StringComparison.Ordinal);
            await open.Page.Locator("#link").ClickAsync();
            await open.Page.Locator("#verdict").WaitForAsync();
            fragment = new Uri(open.Page.Url).Fragment;

            await open.Page.Locator("#reset").ClickAsync();
            await open.UntilAsync("document.querySelector('#save-table') === null && document.querySelector('#status').dataset.state === 'done'");
        }

        await using OpenPage again = await OpenPage.AtAsync(fragment);
        await again.DoneAsync();
        Assert.Contains("byte for byte", await again.Page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(hash, await again.Page.Locator("#hash").InnerTextAsync());
    }

    [Fact]
    public async Task GeneratedStates_CanBeWrittenAsATable_ChangedAndUndone()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        string hash = await open.Page.Locator("#hash").InnerTextAsync();
        await open.Page.Locator("#states-table summary").ClickAsync();
        await open.Page.Locator("#tabulate").ClickAsync();
        await open.Page.Locator("#table").WaitForAsync();
        await open.DoneAsync();
        Assert.Equal(hash, await open.Page.Locator("#hash").InnerTextAsync());

        string csv = await open.Page.Locator("#table").InputValueAsync();
        await open.Page.Locator("#table").FillAsync(csv.Replace("S05,", "Atlantis,", StringComparison.Ordinal));
        await open.Page.Locator("#table").BlurAsync();
        await open.Page.Locator("#figure-bubbles option", new() { HasTextString = "Atlantis" }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await open.DoneAsync();

        await open.Page.Locator("#table").FillAsync(csv.Replace("S05,0", "S04,x", StringComparison.Ordinal));
        await open.Page.Locator("#table").BlurAsync();
        Assert.Contains("kernel-states.csv:6:", await open.Page.Locator("#errors").InnerTextAsync(), StringComparison.Ordinal);
        await open.Page.Locator("#reset").ClickAsync();
        await open.Page.Locator("#tabulate").WaitForAsync();
        await open.DoneAsync();
        Assert.Equal(0, await open.Page.Locator("#errors, #save-table").CountAsync());
    }

    [Fact]
    public async Task AScenarioAndItsTable_AreOpenedTogether_AndWhatIsNeitherIsRefused()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        const string Scenario = "schema = 1\nname = \"My world\"\n[time]\nyears = 12\n[trade]\nborder_cost = 60.0\n[world]\nstates = \"data/evil.csv\"\n";
        await ChooseAsync(open, ("my world.toml", Scenario));
        Assert.Contains("my world.toml:8:10: there is no states table", await open.Page.Locator("#errors").InnerTextAsync(), StringComparison.Ordinal);

        await ChooseAsync(open, ("my world.toml", Scenario), ("evil.csv", Table));
        await open.Page.Locator("#save-table", new() { HasTextString = "evil.csv" }).WaitForAsync();
        await open.DoneAsync();
        Assert.Equal("my world.toml", await open.Page.Locator("#scenario option:checked").InnerTextAsync());
        Assert.StartsWith("My world", await open.Page.Locator(".scenario-name").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("#note").CountAsync());
        Assert.Equal("60", await open.Page.Locator("#p-trade-border_cost").InputValueAsync());
        string hash = await open.Page.Locator("#hash").InnerTextAsync();

        foreach ((string Name, string Text)[] files in new (string, string)[][] { [("picture.png", "x")], [("a.csv", Table), ("b.csv", Table)], [("large.csv", new string('x', 5_000_000))] })
        {
            await ChooseAsync(open, files);
            await open.Page.Locator("#refusal").WaitForAsync();
            Assert.Contains("nothing was opened", await open.Page.Locator("#refusal").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(hash, await open.Page.Locator("#hash").InnerTextAsync());
            await open.Page.Locator("#run").ClickAsync();
            await open.DoneAsync();
        }

        await open.Page.Locator("#open").SetInputFilesAsync(new FilePayload { Name = "old.toml", MimeType = "", Buffer = [.. "name = \""u8, 0xCC, 0xE8, 0xF0, .. "\"\n"u8] });
        await open.Page.Locator("#errors", new() { HasTextString = "UTF-8" }).WaitForAsync();
    }

    [Fact]
    public async Task AFileThatIsGone_IsToldSo()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        await open.Page.EvaluateAsync("() => { Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError')); }");
        await ChooseAsync(open, ("evil.csv", Table));
        await open.Page.Locator("#refusal", new() { HasTextString = "could not be read" }).WaitForAsync();
    }

    [Fact]
    public async Task AFileDroppedAnywhere_IsOpened()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        Assert.True(await open.Page.EvaluateAsync<bool>(
            """
            table => {
              const data = new DataTransfer();
              data.items.add(new File([table], 'evil.csv'));
              return !document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """, Table));
        await open.Page.Locator("#save-table", new() { HasTextString = "evil.csv" }).WaitForAsync();
        await open.DoneAsync();
        Assert.Equal(Table, await SavedTextAsync(open, open.Page.Locator("#save-table")));
    }

    private static Task ChooseAsync(OpenPage open, params (string Name, string Text)[] files) =>
        open.Page.Locator("#open").SetInputFilesAsync(files.Select(file => new FilePayload { Name = file.Name, MimeType = "", Buffer = Encoding.UTF8.GetBytes(file.Text) }));

    private static async Task<string> SavedTextAsync(OpenPage open, ILocator button) => Encoding.UTF8.GetString((await open.SavedAsync(button)).Bytes);

    /// <summary>What the program makes of the scenario and the table that the page saves.</summary>
    private static async Task<string> ProgramHashAsync(OpenPage open)
    {
        string folder = Directory.CreateTempSubdirectory("own-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "evil.csv"), await SavedTextAsync(open, open.Page.Locator("#save-table")));
            await File.WriteAllTextAsync(Path.Combine(folder, "kernel.toml"), await SavedTextAsync(open, open.Page.Locator("#save-scenario")));
            await Programs.RunAsync(Programs.Simulator, "run", Path.Combine(folder, "kernel.toml"), "--out", Path.Combine(folder, "out"));
            return Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "out/states.csv"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
