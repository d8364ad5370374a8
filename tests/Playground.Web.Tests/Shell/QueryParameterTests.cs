using System.Reflection;
using Microsoft.AspNetCore.Components;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Shell;

public sealed class QueryParameterTests
{
    /// <summary>The framework breaks the page off where a value isn't of the parameter's type, and anybody may write anything into an address: pages read texts, and make of them what they can.</summary>
    [Fact]
    public void QueryParameters_OfAllPages_AreTexts()
    {
        var parameters = typeof(Notices).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute)))
            .ToArray();
        Assert.True(parameters.Length > 20);
        Assert.Empty(parameters.Where(property => property.PropertyType != typeof(string) && property.PropertyType != typeof(string[])).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
    }
}
