using Microsoft.Data.Sqlite;
using Playground.Accounts;
using Playground.Testing;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Accounts;

public sealed class IdentityAccountsTests : IAsyncLifetime
{
    const string Password = "correct horse battery";

    readonly TemporaryFolder _folder = new();
    StorageHost _host = null!;

    IAccounts Accounts => _host.Get<IAccounts>();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await StorageHost.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task CheckAsync_RightPassword_IsTheAccountWhateverTheCaseOfItsName()
    {
        var added = await Accounts.AddAsync("Ada Lovelace", Password, AccountRole.Member, Cancel);

        Assert.Equal(added, await Accounts.CheckAsync("ada lovelace", Password, Cancel));
        Assert.Equal(added, await Accounts.FindAsync(added.Id, Cancel));
        Assert.DoesNotContain(Password, _host.Scalar("SELECT PasswordHash FROM Accounts"));
    }

    [Theory]
    [InlineData("", Password, AccountFault.NameUnusable)]
    [InlineData("a\u0007", Password, AccountFault.NameUnusable)]
    [InlineData("ADA", Password, AccountFault.NameTaken)]
    [InlineData("bob", "short", AccountFault.PasswordTooShort)]
    [InlineData("bob", "aaaaaaaaaaaaaaaa", AccountFault.PasswordTooSimple)]
    [InlineData("bartholomew", "bartholomew1", AccountFault.PasswordTooSimple)]
    public async Task AddAsync_NameOrPasswordThatWontDo_IsRefused(string name, string password, AccountFault fault)
    {
        await Accounts.AddAsync("ada", Password, AccountRole.Member, Cancel);

        Assert.Equal(fault, (await Assert.ThrowsAsync<AccountException>(() => Accounts.AddAsync(name, password, AccountRole.Member, Cancel))).Fault);
        Assert.Single(await Accounts.ListAsync(Cancel));
    }

    [Fact]
    public async Task CheckAsync_FiveWrongPasswords_CloseTheAccountForTheRightOneToo()
    {
        await Accounts.AddAsync("ada", Password, AccountRole.Member, Cancel);

        for (var guess = 1; guess < 5; guess++)
            Assert.Equal(AccountFault.WrongNameOrPassword, await FaultAsync("ada", $"wrong password {guess}"));
        Assert.Equal(AccountFault.LockedOut, await FaultAsync("ada", "wrong password 5"));
        Assert.Equal(AccountFault.LockedOut, await FaultAsync("ada", Password));
        Assert.Equal(AccountFault.WrongNameOrPassword, await FaultAsync("nobody", Password));

        await Accounts.SetPasswordAsync("ada", "another good password", Cancel);
        Assert.Equal("ada", (await Accounts.CheckAsync("ada", "another good password", Cancel)).Name);
    }

    [Fact]
    public async Task ChangeAsync_RoleOrState_GivesAnotherStampAndKeepsAnAdministrator()
    {
        var ada = await Accounts.AddAsync("ada", Password, AccountRole.Administrator, Cancel);
        Assert.Equal(AccountFault.LastAdministrator, (await Assert.ThrowsAsync<AccountException>(() => Accounts.ChangeAsync("ada", AccountRole.Member, null, Cancel))).Fault);
        Assert.Equal(AccountFault.LastAdministrator, (await Assert.ThrowsAsync<AccountException>(() => Accounts.ChangeAsync("ada", null, false, Cancel))).Fault);
        await Accounts.AddAsync("bob", Password, AccountRole.Administrator, Cancel);

        var changed = await Accounts.ChangeAsync("ada", AccountRole.Observer, null, Cancel);
        var off = await Accounts.ChangeAsync("ada", null, false, Cancel);

        Assert.Equal(AccountRole.Observer, changed.Role);
        Assert.Equal(3, new[] { ada.Stamp, changed.Stamp, off.Stamp }.Distinct().Count());
        Assert.Equal(AccountFault.WrongNameOrPassword, await FaultAsync("ada", Password));
    }

    [Fact]
    public async Task FindAsync_StampOfBefore_HoldsForHalfAMinuteAtMost()
    {
        var time = new ManualTime();
        var stamps = new AccountStamps(Accounts, time);
        var ada = await Accounts.AddAsync("ada", Password, AccountRole.Member, Cancel);
        Assert.Equal(ada, await stamps.FindAsync(ada.Id, ada.Stamp, Cancel));

        await Accounts.ChangeAsync("ada", AccountRole.Observer, null, Cancel);
        time.Advance(AccountStamps.Kept);

        Assert.Null(await stamps.FindAsync(ada.Id, ada.Stamp, Cancel));
    }

    [Fact]
    public async Task Audit_WhatIsWritten_CantBeChangedOrRemoved()
    {
        var audit = new AuditLog(_host.Get<IAuditRepository>(), new ManualTime());
        await audit.WriteAsync(Caller.Operator, AuditAction.AccountAdded, "ada", "Member", Cancel);
        await audit.WriteAsync(Caller.Operator, AuditAction.SignIn, "ada", cancellationToken: Cancel);

        Assert.Throws<SqliteException>(() => _host.Scalar("UPDATE Audit SET Actor = 'nobody'"));
        Assert.Throws<SqliteException>(() => _host.Scalar("DELETE FROM Audit"));
        Assert.Equal([AuditAction.SignIn, AuditAction.AccountAdded], (await _host.Get<IAuditRepository>().ReadAsync(10, Cancel)).Select(entry => entry.Action));
    }

    async Task<AccountFault> FaultAsync(string name, string password) => (await Assert.ThrowsAsync<AccountException>(() => Accounts.CheckAsync(name, password, Cancel))).Fault;
}
