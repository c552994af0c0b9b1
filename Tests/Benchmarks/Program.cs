using BenchmarkDotNet.Running;
using WorldSystems.Benchmarks;

// `ratios PROGRAM` measures against another implementation of the kernel; anything else goes to BenchmarkDotNet (`--filter '*'`).
if (args is ["ratios", var peer])
{
    Ratios.Print(peer);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(KernelYear).Assembly).Run(args);
}
