using System.Text;
using CsCheck;
using WorldSystems.Experiments.Studies;
using Xunit;

namespace WorldSystems.Tests.Experiments.Studies;

public sealed class ResultTableTests
{
    private static readonly string[] Measures = ["gap", "openness"];

    private static readonly Gen<RunResult> AnyResult = Gen.Select(Gen.ULong, Gen.ULong, Gen.Double, Gen.Double, Gen.String).Select(
        (high, low, gap, openness, why) => new RunResult(new(new UInt128(high, low)), RunStatus.Stopped, [gap, openness], why));

    [Fact]
    public void Results_ComeBackAsTheyWere() => AnyResult.Array[1, 20].Sample(results =>
    {
        RunResult[] distinct = [.. results.DistinctBy(result => result.Id)];
        ResultTable table = new(Measures);
        table.Add(With(distinct));

        Assert.All(distinct, result =>
        {
            RunResult read = table.Get(result.Id);
            Assert.Equal(result.Status, read.Status);
            Assert.Equal(result.Values.Select(value => double.IsFinite(value) ? value : double.NaN), read.Values);
            Assert.Equal(result.Failure.ReplaceLineEndings(" "), read.Failure);
        });
    });

    [Fact]
    public void AnyChangedByte_IsNoticed()
    {
        byte[] whole = With(Result(1), Result(2), Result(3)).ToArray();
        int header = Array.IndexOf(whole, (byte)'\n') + 1;
        Gen.Select(Gen.Int[header, whole.Length - 1], Gen.Byte).Where(change => whole[change.Item1] != change.Item2).Sample(change =>
        {
            byte[] changed = [.. whole];
            changed[change.Item1] = change.Item2;
            ResultTable table = new(Measures);
            ResultTableState state = table.Add(new MemoryStream(changed));

            Assert.True(table.Count < 3);
            Assert.True(state.Damaged > 0 || state.IsCutOff);
        });
    }

    [Fact]
    public void AnyCut_LosesOnlyTheLineItIsIn()
    {
        byte[] whole = With(Result(1), Result(2), Result(3)).ToArray();
        for (int length = whole.Length - 1; length > 0; length--)
        {
            ResultTable table = new(Measures);
            ResultTableState state = table.Add(new MemoryStream(whole[..length]));
            int breaks = whole[..length].Count(b => b == '\n');

            Assert.Equal(Math.Max(0, breaks - 1), table.Count);
            Assert.Equal(breaks > 0, state.HasHeader);
            Assert.Equal(0, state.Damaged);
            Assert.Equal(whole[length - 1] != '\n', state.IsCutOff);
            Assert.Equal(Array.LastIndexOf(whole, (byte)'\n', length - 1) + 1, state.HasHeader ? state.End : 0);
        }
    }

    [Fact]
    public void Doubles_AreCounted()
    {
        ResultTable table = new(Measures);

        Assert.Equal(0, table.Add(With(Result(1), Result(2))).Doubled);
        Assert.Equal(1, table.Add(With(Result(2), Result(3))).Doubled);
        Assert.Equal(3, table.Count);
    }

    [Fact]
    public void TablesOfOtherMeasures_AreKnownByTheirHeader() =>
        Assert.False(new ResultTable(["gap"]).Add(With(Result(1))).HasHeader);

    private static RunResult Result(int number) => new(new((UInt128)number), RunStatus.Finished, [number + 0.5, double.NaN], number == 2 ? "a \"quoted\", reason" : "");

    private static MemoryStream With(params IEnumerable<RunResult> results)
    {
        MemoryStream stream = new();
        stream.Write(Encoding.UTF8.GetBytes("run,status,gap,openness,failure,check\n"));
        ResultTable table = new(Measures);
        table.Add(stream);
        foreach (RunResult result in results)
        {
            table.Append(result);
        }

        return stream;
    }
}
