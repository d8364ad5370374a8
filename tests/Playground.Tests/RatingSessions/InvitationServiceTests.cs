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

    async Task<SessionFault> JoinFaultAsync(string code) =>
        (await Assert.ThrowsAsync<SessionException>(() => _it.Invitations.JoinAsync(code, RaterService.HashOf("visitor"), "Visitor"))).Fault;
}
