using BenchmarkDotNet.Running;
using WorldSystems.Benchmarks;

// `ratios PROGRAM` measures against another implementation of the kernel, `mechanisms` what mechanisms cost beside it; anything else goes to BenchmarkDotNet (`--filter '*'`).
if (args is ["ratios", var peer])
{
    Ratios.Print(peer);
}
else if (args is ["mechanisms"])
{
    MechanismRatios.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(KernelYear).Assembly).Run(args);
}
