// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_client.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace ioc {
namespace {

constexpr std::size_t kMostInDoubt = 64;

/// Done twice it would be there twice. What changes a state is refused by the state, or changes nothing.
bool addsSomething(const Command &command)
{
    return command.kind == Command::Kind::HandOver ||
           (command.kind == Command::Kind::ActOnDirective && command.subject.isEmpty());
}

bool isSame(Command named, const Command &command)
{
    named.once = command.once;
    return named == command;
}

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
                Error{ErrorCode::Connection,
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
    auto socket = connectInFolder(m_folder, m_socket);
    if (!socket) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error = socket.error()] { done(error); }, Qt::QueuedConnection);
        return;
    }
    Command named = command;
    named.once = nameFor(command);
    new Exchange(
        socket->release(), named, m_patience,
        [this, named, done = std::move(done)](const Result<CommandAnswer> &answer) {
            settle(named, answer);
            done(answer);
        },
        this);
}

QString CommandClient::nameFor(const Command &command)
{
    if (!addsSomething(command))
        return {};
    const auto known = std::find_if(m_inDoubt.begin(), m_inDoubt.end(),
                                    [&command](const Command &one) { return isSame(one, command); });
    return known != m_inDoubt.end() ? known->once : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Nobody knows whether it was done where no answer came.
void CommandClient::settle(const Command &named, const Result<CommandAnswer> &answer)
{
    if (named.once.isEmpty())
        return;
    std::erase(m_inDoubt, named);
    if (!answer)
        m_inDoubt.push_back(named);
    if (m_inDoubt.size() > kMostInDoubt)
        m_inDoubt.pop_front();
}

void CommandClient::end()
{
    m_hasEnded = true;
    QCoreApplication::sendPostedEvents(this); // whoever found no owner
    for (QObject *child : QObjectList(children()))
        static_cast<Exchange *>(child)->giveUp();
}

} // namespace ioc
