using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using WorldSystems.Lab.Pages;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<LabPage>("#lab");
await builder.Build().RunAsync();
