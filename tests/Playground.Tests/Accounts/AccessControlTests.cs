using Playground.Accounts;

namespace Playground.Tests.Accounts;

public sealed class AccessControlTests
{
    [Theory]
    [InlineData(AccountRole.Observer, Permission.Look)]
    [InlineData(AccountRole.Member, Permission.Work)]
    [InlineData(AccountRole.Administrator, Permission.Administer)]
    public async Task Demand_WhatTheRoleAllows_PassesAndWhatIsBeyondDoesnt(AccountRole role, Permission most)
    {
        await Task.Run(() =>
        {
            AccessControl.Enter(Caller.Of("id", "name", role));
            foreach (var permission in Enum.GetValues<Permission>())
                if (permission <= most)
                    AccessControl.Demand(permission);
                else
                    Assert.Equal(AccountFault.NotAllowed, Assert.Throws<AccountException>(() => AccessControl.Demand(permission)).Fault);
        });
        // Nobody has entered here.
        AccessControl.Demand(Permission.Administer);
    }

    [Fact]
    public Task Demand_OfARaterOrOfNobody_IsRefusedWhateverItIs() => Task.Run(() =>
    {
        AccessControl.Enter(Caller.Of("id", "name", AccountRole.Rater));
        foreach (var permission in Enum.GetValues<Permission>())
            Assert.Equal(AccountFault.NotAllowed, Assert.Throws<AccountException>(() => AccessControl.Demand(permission)).Fault);
        AccessControl.Enter(Caller.Nobody);
        foreach (var permission in Enum.GetValues<Permission>())
            Assert.Equal(AccountFault.NotSignedIn, Assert.Throws<AccountException>(() => AccessControl.Demand(permission)).Fault);
    });
}
