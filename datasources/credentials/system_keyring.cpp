// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/system_keyring.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>
#include <QThread>

#include <condition_variable>
#include <qt6keychain/keychain.h>
#include <sodium.h>

namespace ioc {
namespace {

const QString kService = QStringLiteral("toancanh");

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SystemKeyring)
};

/// Without one the library would look for a bus by starting one.
bool hasBus()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return !address.startsWith("disabled:");
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/bus"));
}

/// The library's queue belongs to the thread that has used it first, for as long as the program runs: so there is one
/// for it, and it never ends.
QObject &keyringThread()
{
    static QObject *const context = [] {
        auto *thread = new QThread;
        auto *there = new QObject;
        there->moveToThread(thread);
        thread->setObjectName(QStringLiteral("keyring"));
        thread->start();
        return there;
    }();
    return *context;
}

/// A program whose bus has ended would be ended by GLib, whose connection the library uses.
void outliveTheBus()
{
    constexpr int kSessionBus = 2;
    QLibrary gio(QStringLiteral("gio-2.0"), 0);
    const auto connect = reinterpret_cast<void *(*)(int, void *, void **)>(gio.resolve("g_bus_get_sync"));
    const auto setExit = reinterpret_cast<void (*)(void *, int)>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    if (void *bus = connect && setExit ? connect(kSessionBus, nullptr, nullptr) : nullptr)
        setExit(bus, 0); // and keeps it: it is the one of the whole program
}

/// The library keeps a session with the keyring that ends with it, and never begins another by itself.
void beginAnew()
{
    QLibrary secret(QStringLiteral("secret-1"), 0);
    if (const auto disconnect = reinterpret_cast<void (*)()>(secret.resolve("secret_service_disconnect")))
        disconnect();
}

Error noKeyring(const QString &why)
{
    return {ErrorCode::Secret, Texts::tr("The keyring of this desktop cannot be used: %1").arg(why)};
}

} // namespace

struct SystemKeyring::Question
{
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Result<std::optional<QByteArray>>> answer;

    void take(Result<std::optional<QByteArray>> result)
    {
        const std::lock_guard lock(mutex);
        answer = std::move(result);
        answered.notify_all();
    }
};

SystemKeyring::SystemKeyring(Milliseconds patience, Milliseconds pause)
    : m_patience(patience)
    , m_pause(pause)
{
}

SystemKeyring::~SystemKeyring()
{
    for (auto &[name, value] : m_known)
        sodium_memzero(value.data(), size_t(value.size()));
}

Result<std::optional<QByteArray>> SystemKeyring::read(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_known.find(name); known != m_known.end())
        return std::optional(QByteArray(known->second.constData(), known->second.size())); // a copy of its own to wipe
    if (m_refusal && std::chrono::steady_clock::now() < m_refusedAt + m_pause)
        return *m_refusal;
    auto found = ask(name, std::nullopt);
    m_refusal.reset();
    if (found && *found) {
        m_known[name] = QByteArray((*found)->constData(), (*found)->size());
    } else {
        m_refusal = found;
        m_refusedAt = std::chrono::steady_clock::now();
    }
    return found;
}

Result<void> SystemKeyring::write(const QString &name, const QByteArray &value)
{
    const std::lock_guard lock(m_mutex);
    m_known.erase(name);
    m_refusal.reset();
    const auto written = ask(name, value);
    return written ? Result<void>() : Result<void>(written.error());
}

Result<std::optional<QByteArray>> SystemKeyring::ask(const QString &name, const std::optional<QByteArray> &value)
{
    if (!hasBus())
        return noKeyring(Texts::tr("nobody has logged in to a desktop."));
    const auto isOpen = [](Question &question) {
        const std::lock_guard lock(question.mutex);
        return !question.answer;
    };
    const Error silent = noKeyring(Texts::tr("it is locked, or does not answer."));
    if (m_open && isOpen(*m_open))
        return silent;
    const auto question = std::make_shared<Question>();
    m_open = question;
    QMetaObject::invokeMethod(
        &keyringThread(),
        [question, name, value] {
            outliveTheBus();
            QKeychain::Job *job = nullptr;
            if (value) {
                auto *writing = new QKeychain::WritePasswordJob(kService);
                writing->setBinaryData(*value);
                job = writing;
            } else {
                job = new QKeychain::ReadPasswordJob(kService);
            }
            job->setKey(name);
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, job, [question](QKeychain::Job *done) {
                const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done);
                if (done->error() == QKeychain::EntryNotFound) {
                    question->take(std::optional<QByteArray>());
                } else if (done->error() != QKeychain::NoError) {
                    beginAnew();
                    question->take(noKeyring(done->errorString()));
                } else {
                    question->take(reading ? std::optional(reading->binaryData()) : std::optional<QByteArray>());
                }
            });
            job->start();
        },
        Qt::QueuedConnection);
    std::unique_lock lock(question->mutex);
    if (!question->answered.wait_for(lock, m_patience, [&] { return question->answer.has_value(); }))
        return silent;
    return *question->answer;
}

} // namespace ioc
