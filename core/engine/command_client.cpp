// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_client.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QTimer>

namespace ioc {
namespace {

constexpr int kMostAtOnce = 8; // an owner takes sixteen connections, of all who send to it

Error endedMeanwhile()
{
    return Error{ErrorCode::Cancelled,
                 CommandClient::tr("This program is ending; the one that owns the data folder may still carry the "
                                   "command out.")};
}

/// One command under way; deletes itself after its answer.
class Exchange : public QObject
{
public:
    Exchange(int socket, const Command &command, Milliseconds patience, CommandClient::Done done, QObject *parent)
        : QObject(parent)
        , m_done(std::move(done))
    {
        connect(&m_socket, &QLocalSocket::readyRead, this, &Exchange::read);
        connect(&m_socket, &QLocalSocket::disconnected, this, &Exchange::read);
        connect(&m_silence, &QTimer::timeout, this, [this] {
            finish(Error{ErrorCode::Timeout,
                         CommandClient::tr("It is not known whether this was done: the program that owns the "
                                           "data folder has not answered in time.")});
        });
        m_socket.setReadBufferSize(kLongestCommandLine);
        m_socket.setSocketDescriptor(socket);
        m_socket.write(toLine(command));
        m_silence.setSingleShot(true);
        m_silence.start(patience);
    }

    void giveUp() { finish(endedMeanwhile()); }

private:
    void read()
    {
        if (m_socket.canReadLine()) {
            QByteArray line = m_socket.readLine();
            line.chop(1);
            finish(answerFromLine(line));
        } else if (m_socket.state() != QLocalSocket::ConnectedState ||
                   m_socket.bytesAvailable() >= kLongestCommandLine) {
            finish(
                Error{ErrorCode::Timeout,
                      CommandClient::tr("It is not known whether this was done: the program that owns the data folder "
                                        "ended before it answered.")});
        }
    }

    void finish(const Result<CommandAnswer> &answer)
    {
        if (!m_done)
            return;
        const auto done = std::exchange(m_done, nullptr);
        m_silence.stop();
        deleteLater();
        done(answer);
    }

    QLocalSocket m_socket;
    QTimer m_silence;
    CommandClient::Done m_done;
};

} // namespace

CommandClient::CommandClient(QString folder, Milliseconds patience, QByteArray socket)
    : m_folder(std::move(folder))
    , m_socket(std::move(socket))
    , m_patience(patience)
{
}

void CommandClient::send(const Command &command, Done done)
{
    if (m_hasEnded)
        return done(endedMeanwhile());
    if (m_underWay < kMostAtOnce)
        begin(command, std::move(done));
    else
        m_waiting.push_back({command, std::move(done)});
}

void CommandClient::begin(const Command &command, Done done)
{
    ++m_underWay;
    auto answered = [this, done = std::move(done)](const Result<CommandAnswer> &answer) { take(answer, done); };
    auto socket = connectInFolder(m_folder, m_socket);
    if (socket)
        new Exchange(socket->release(), command, m_patience, std::move(answered), this);
    else
        QMetaObject::invokeMethod(
            this, [answered = std::move(answered), error = socket.error()] { answered(error); }, Qt::QueuedConnection);
}

/// Who does not answer one will not answer those that wait: they are told at once, and not by and by.
void CommandClient::take(const Result<CommandAnswer> &answer, const Done &done)
{
    --m_underWay;
    const bool isSilent = !answer && answer.error().code == ErrorCode::Timeout;
    const auto unsent = isSilent ? std::exchange(m_waiting, {}) : std::deque<Waiting>();
    if (!m_waiting.empty()) {
        const Waiting next = m_waiting.front();
        m_waiting.pop_front();
        begin(next.command, next.done);
    }
    done(answer);
    for (const Waiting &one : unsent)
        one.done(Error{ErrorCode::Connection, tr("The program that owns the data folder does not answer.")});
}

void CommandClient::end()
{
    m_hasEnded = true;
    for (const Waiting &one : std::exchange(m_waiting, {}))
        one.done(endedMeanwhile());
    QCoreApplication::sendPostedEvents(this); // whoever found no owner
    for (QObject *child : QObjectList(children()))
        static_cast<Exchange *>(child)->giveUp();
}

} // namespace ioc
