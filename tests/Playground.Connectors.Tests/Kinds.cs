using Playground.Connectors.Settings;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Every wire format: what holds for one holds for all.</summary>
static class Kinds
{
    public static TheoryData<string> All => [.. WireKinds.All];
}
