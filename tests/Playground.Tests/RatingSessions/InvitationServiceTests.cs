using Playground.Ratings;
using Playground.RatingSessions;

namespace Playground.Tests.RatingSessions;

public sealed class InvitationServiceTests : SessionTestBase
{
    [Fact]
    public async Task JoinAsync_ExpiredRevokedOrGuessedCode_IsRefused()
    {
        var (session, host) = await _it.SessionAsync(1);
        var expired = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromMinutes(1));
        _time.Advance(TimeSpan.FromMinutes(1));
        var revoked = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromHours(1));
        await _it.Host.RevokeInvitesAsync(session.Id, host.Id);

        Assert.Equal(SessionFault.CodeExpired, await JoinFaultAsync(expired));
        Assert.Equal(SessionFault.CodeExpired, await JoinFaultAsync(revoked));
        for (var guess = 0; guess < GuessLimit.PerVisitor; guess++)
            Assert.Equal(SessionFault.CodeUnknown, await JoinFaultAsync($"guess{guess}"));
        Assert.Equal(SessionFault.TooManyGuesses, await JoinFaultAsync("one more"));
    }

    [Fact]
    public async Task LookAsync_FiveThousandGuesses_AreLookedAtTenTimesAMinuteAndLockNobodyElseOut()
    {
        var (session, host) = await _it.SessionAsync(1);
        var code = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromHours(1));
        var looked = 0;

        // A new browser each time, from one address.
        for (var guess = 0; guess < 5_000; guess++)
            looked += await LookFaultAsync($"guess{guess}", $"browser{guess}", "198.51.100.7") == SessionFault.CodeUnknown ? 1 : 0;

        Assert.Equal(10, looked);
        Assert.Equal(session.Id, (await _it.Invitations.LookAsync(code, RaterService.HashOf("ann"), "203.0.113.9")).Session.Id);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(session.Id, (await _it.Invitations.LookAsync(code, RaterService.HashOf("bob"), "198.51.100.7")).Session.Id);
    }

    [Fact]
    public async Task LookAsync_GuessesFromManyAddresses_AreBoundedTogetherButLetTheInvitedIn()
    {
        var (session, host) = await _it.SessionAsync(1);
        var code = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromHours(1));
        var looked = 0;

        for (var guess = 0; guess < 5_000; guess++)
            looked += await LookFaultAsync($"guess{guess}", "browser", $"198.51.100.{guess % 100}") == SessionFault.CodeUnknown ? 1 : 0;

        Assert.Equal(GuessLimit.Overall, looked);
        Assert.Equal(session.Id, (await _it.Invitations.LookAsync(code, RaterService.HashOf("ann"), "203.0.113.9")).Session.Id);
    }

    [Fact]
    public async Task JoinAsync_LinkOfTheFirstRound_LetsNoNewcomerIntoTheSecondButRatersBackIn()
    {
        var (session, host) = await _it.SessionAsync(1);
        var code = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromDays(7));
        var ann = await _it.Invitations.JoinAsync(code, RaterService.HashOf("ann"), "Ann");
        await _it.Host.RevealAsync(session.Id, host.Id);
        await _it.Host.SecondRoundAsync(session.Id, host.Id, [session.Items[0].Id]);

        Assert.Equal(SessionFault.CodeExpired, await JoinFaultAsync(code));
        Assert.Equal(ann.RaterId, (await _it.Invitations.JoinAsync(code, RaterService.HashOf("ann"), "Ann")).RaterId);
        var later = await _it.Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromDays(7));
        Assert.Equal(session.Id, (await _it.Invitations.JoinAsync(later, RaterService.HashOf("bob"), "Bob")).SessionId);
    }

    [Fact]
    public async Task DeviceCodeAsync_OnAnotherBrowser_IsTheSameRaterAndWorksOnce()
    {
        var (session, _, ann) = await OpenAsync(1);
        var code = await _it.Invitations.DeviceCodeAsync(session.Id, ann);

        var member = await _it.Invitations.JoinAsync(code, RaterService.HashOf("ann's phone"), "");

        Assert.Equal(ann, member.RaterId);
        Assert.Equal(ann, (await _it.Raters.FindAsync(RaterService.HashOf("ann's phone")))!.Id);
        Assert.Equal(SessionFault.CodeExpired, await JoinFaultAsync(code));
    }

    [Fact]
    public async Task NextAsync_ObserverOrStranger_IsRefused()
    {
        var (session, host, _) = await OpenAsync(1);
        var code = await _it.Host.InviteAsync(session.Id, host, SessionRole.Observer, TimeSpan.FromHours(1));
        var observer = await _it.Invitations.JoinAsync(code, RaterService.HashOf("olga"), "Olga");

        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Service.NextAsync(session.Id, observer.RaterId))).Fault);
        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Service.NextAsync(session.Id, "stranger"))).Fault);
        Assert.Equal(SessionFault.NotAllowed, (await Assert.ThrowsAsync<SessionException>(() => _it.Host.RevealAsync(session.Id, observer.RaterId))).Fault);
    }

    async Task<SessionFault> LookFaultAsync(string code, string browser, string address) =>
        (await Assert.ThrowsAsync<SessionException>(() => _it.Invitations.LookAsync(code, RaterService.HashOf(browser), address))).Fault;

    async Task<SessionFault> JoinFaultAsync(string code) =>
        (await Assert.ThrowsAsync<SessionException>(() => _it.Invitations.JoinAsync(code, RaterService.HashOf("visitor"), "Visitor"))).Fault;
}
