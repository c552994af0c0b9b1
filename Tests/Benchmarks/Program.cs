using System.Globalization;
using BenchmarkDotNet.Running;
using WorldSystems.Benchmarks;

// `ratios PROGRAM` measures against another implementation of the kernel, `mechanisms` what mechanisms cost beside it, `steps N` where the
// time of a year of N states goes with all of them on, `study PLAN` where the time of a run of a study goes; anything else goes to BenchmarkDotNet (`--filter '*'`).
if (args is ["ratios", var peer])
{
    Ratios.Print(peer);
}
else if (args is ["mechanisms"])
{
    MechanismRatios.Print();
}
else if (args is ["steps", var states])
{
    StepTimes.Print(int.Parse(states, CultureInfo.InvariantCulture));
}
else if (args is ["study", var plan])
{
    StudyShares.Print(plan);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(KernelYear).Assembly).Run(args);
}
