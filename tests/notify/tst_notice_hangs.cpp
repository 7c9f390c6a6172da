// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that take a message and never answer.
#include "tests/notify/sender_trial.h"

using namespace ioc;
using namespace ioc::test;

namespace {

ChannelId hanging(int number)
{
    return ChannelId(QStringLiteral("hangs-%1").arg(number));
}

/// So many channels by one server.
std::vector<NotifyChannel> channelsBy(const ScriptedServer &server, int count)
{
    std::vector<NotifyChannel> channels;
    for (int i = 0; i < count; ++i)
        channels.push_back({hanging(i), {}, WebhookChannel{server.url(), QStringLiteral("key"), {}}});
    return channels;
}

std::vector<Notice> noticesTo(int number, int count)
{
    std::vector<Notice> notices;
    for (int i = 0; i < count; ++i)
        notices.push_back(noticeOf(number, hanging(i)));
    return notices;
}

} // namespace

class TestNoticeHangs : public SenderTrial
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { issue(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void delayNobodyElse();
    void endWithTheProgram();
    void takeNoMoreThanSoManyThreads();
    void waitBehindThoseThatWork();

private:
    /// Of what waits for the channels that hang: how often each was tried.
    std::vector<int> attempts(int channels)
    {
        std::vector<int> found;
        auto outbox = Outbox::open(m_outbox, m_clock->now());
        for (int i = 0; i < channels; ++i) {
            for (const WaitingNotice &waiting : *(*outbox)->due(hanging(i), m_clock->now() + 24h, 100))
                found.push_back(waiting.attempts);
        }
        return found;
    }
};

void TestNoticeHangs::delayNobodyElse()
{
    ScriptedServer silent(ScriptedServer::answerAndStall({}));
    ScriptedServer receiver(ScriptedServer::answer(kTaken));
    std::vector<NotifyChannel> channels = channelsBy(silent, 3);
    channels.push_back(hookBy(receiver));
    channels.push_back({kDesk, {}, DesktopChannel{}});
    start(channels);
    std::vector<Notice> notices = noticesTo(1, 3);
    for (int number = 1; number <= 2; ++number) {
        notices.push_back(noticeOf(number, kHook));
        notices.push_back(noticeOf(number, kDesk));
    }
    m_sender->tell(notices);
    QTRY_COMPARE(silent.requests.size(), 3);
    QTRY_COMPARE(receiver.requests.size(), 2);
    QTRY_COMPARE(screen().size(), 2);
    QTRY_COMPARE(healthOf(kHook).waiting, 0);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(healthOf(hanging(i)).failures, 0); // they have time left
}

void TestNoticeHangs::endWithTheProgram()
{
    ScriptedServer silent(ScriptedServer::answerAndStall({}));
    start(channelsBy(silent, 3));
    std::vector<Notice> notices = noticesTo(1, 3);
    notices.push_back(noticeOf(2, hanging(0)));
    m_sender->tell(notices);
    QTRY_COMPARE(silent.requests.size(), 3);
    m_sender.reset();
    QCOMPARE(silent.requests.size(), 3);
    auto outbox = Outbox::open(m_outbox, m_clock->now());
    for (int i = 0; i < 3; ++i) {
        const auto waiting = (*outbox)->due(hanging(i), m_clock->now(), 10);
        QCOMPARE(waiting->size(), i == 0 ? 2u : 1u);
        const WaitingNotice &last = waiting->back(); // what was never tried goes first
        QCOMPARE(last.attempts, 1);
        QVERIFY(last.mayBeDuplicate);
    }
    QCOMPARE((*outbox)->due(hanging(0), m_clock->now(), 10)->front().attempts, 0); // one at a time of a channel
}

void TestNoticeHangs::takeNoMoreThanSoManyThreads()
{
    constexpr int kChannels = NoticeSender::kMostAtOnce + 5;
    ScriptedServer silent(ScriptedServer::answerAndStall({}));
    std::vector<NotifyChannel> channels = channelsBy(silent, kChannels);
    channels.push_back({kDesk, {}, DesktopChannel{}});
    start(channels);
    m_sender->tell(noticesTo(1, kChannels));
    QTRY_COMPARE(silent.requests.size(), NoticeSender::kMostAtOnce);
    m_sender->tell({noticeOf(1, kDesk)});
    QTRY_COMPARE(screen().size(), 1);
    m_sender.reset();
    const std::vector<int> tried = attempts(kChannels);
    QCOMPARE(tried.size(), size_t(kChannels));
    QCOMPARE(std::count(tried.begin(), tried.end(), 1), NoticeSender::kMostAtOnce);
}

void TestNoticeHangs::waitBehindThoseThatWork()
{
    constexpr int kChannels = NoticeSender::kMostAtOnce;
    bool isSilent = false;
    ScriptedServer broken([&isSilent](QTcpSocket &socket) {
        if (!isSilent)
            ScriptedServer::answer("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")(socket);
    });
    ScriptedServer receiver(ScriptedServer::answer(kTaken));
    std::vector<NotifyChannel> channels = channelsBy(broken, kChannels);
    channels.push_back(hookBy(receiver));
    start(channels);
    m_sender->tell(noticesTo(1, kChannels));
    for (int i = 0; i < kChannels; ++i)
        QTRY_COMPARE(healthOf(hanging(i)).failures, 1);
    isSilent = true;
    m_clock->advance(5s);
    m_sender->tell({noticeOf(1, kHook)});
    QTRY_COMPARE(receiver.requests.size(), 1);
}

QTEST_GUILESS_MAIN(TestNoticeHangs)
#include "tst_notice_hangs.moc"
