// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directives_view.h"

#include "widgets/directives/directive_board.h"
#include "widgets/directives/directive_detail_pane.h"
#include "widgets/directives/directive_due_delegate.h"
#include "widgets/directives/directive_filter_bar.h"
#include "widgets/directives/directive_list_view.h"
#include "widgets/models/directive_detail.h"
#include "widgets/models/directive_text.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ioc {
namespace {

enum Page { kList, kBoard };

constexpr int kMargin = 12;
constexpr int kLetters = 14;  // pixels of the desk's type
constexpr int kCellRoom = 20; // pixels beside a text

} // namespace

DirectivesView::DirectivesView(DirectiveService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_filter(new DirectiveFilterBar(this))
    , m_new(new QPushButton(this))
    , m_switch(new QButtonGroup(this))
    , m_pages(new QStackedWidget(this))
    , m_model(new DirectiveListModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_list(new DirectiveListView(this))
    , m_board(new DirectiveBoard(this))
    , m_detail(new DirectiveDetailPane(this))
    , m_state(new QLabel(this))
    , m_alive(std::make_shared<DirectivesView *>(this))
{
    setObjectName(QStringLiteral("directives"));
    makeList();
    setFocusProxy(m_list);
    m_board->setObjectName(QStringLiteral("directiveBoard"));
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_board);
    m_detail->setObjectName(QStringLiteral("directiveDetail"));
    m_detail->setMinimumWidth(340);
    m_state->setObjectName(QStringLiteral("directiveState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setHandleWidth(kMargin);
    auto *card = new QFrame(sides);
    card->setProperty("face", QStringLiteral("card"));
    (new QVBoxLayout(card))->addWidget(m_detail);
    sides->addWidget(m_pages);
    sides->addWidget(card);
    sides->setSizes({5000, 2200}); // shares
    sides->setStretchFactor(0, 5);
    sides->setStretchFactor(1, 2);
    sides->setChildrenCollapsible(false);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    down->setSpacing(8);
    down->addWidget(makeHead());
    down->addWidget(sides, 1);
    down->addWidget(m_state);

    connect(m_filter, &DirectiveFilterBar::changed, this, &DirectivesView::showRows);
    connect(m_new, &QPushButton::clicked, this, &DirectivesView::draftNew);
    connect(m_board, &DirectiveBoard::selected, this, &DirectivesView::choose);
    connect(m_detail, &DirectiveDetailPane::actWanted, this, &DirectivesView::openAct);
    makeKeys();
    retranslate();
}

DirectivesView::~DirectivesView()
{
    *m_alive = nullptr; // answers that come later have nobody to tell
}

QWidget *DirectivesView::makeHead()
{
    auto *head = new QWidget(this);
    auto *across = new QHBoxLayout(head);
    across->setContentsMargins(0, 0, 0, 0);
    for (const Page page : {kList, kBoard}) {
        auto *button = new QToolButton(head);
        button->setObjectName(page == kList ? QStringLiteral("asList") : QStringLiteral("asBoard"));
        button->setCheckable(true);
        button->setChecked(page == kList);
        m_switch->addButton(button, page);
        across->addWidget(button);
    }
    connect(m_switch, &QButtonGroup::idClicked, this, [this](int page) { setBoard(page == kBoard); });
    across->addWidget(m_filter, 1);
    m_new->setObjectName(QStringLiteral("directive_issued"));
    across->addWidget(m_new);
    return head;
}

void DirectivesView::makeList()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(DirectiveListModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_list->setObjectName(QStringLiteral("directiveList"));
    m_list->setModel(m_sorted);
    m_list->setItemDelegateForColumn(DirectiveListModel::Due, new DirectiveDueDelegate(m_list));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(true);
    m_list->setShowGrid(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(kLetters * 3 + 12);
    QHeaderView *columns = m_list->horizontalHeader();
    columns->setSortIndicator(-1, Qt::AscendingOrder); // what needs attention first, until a column is chosen
    columns->setSortIndicatorClearable(true);
    m_list->setSortingEnabled(true);
    columns->setHighlightSections(false);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QFont type = m_list->font();
    type.setPixelSize(kLetters);
    const QFontMetrics metrics(type);
    const int letter = metrics.averageCharWidth();
    columns->resizeSection(DirectiveListModel::Number,
                           metrics.horizontalAdvance(QStringLiteral("888/CĐ-UBND")) + kCellRoom);
    for (const auto &[column, letters] : {std::pair(DirectiveListModel::InCharge, 20),
                                          {DirectiveListModel::Due, 20},
                                          {DirectiveListModel::Progress, 9},
                                          {DirectiveListModel::State, 15},
                                          {DirectiveListModel::Indicator, 20}})
        columns->resizeSection(column, letter * letters);
    columns->setSectionResizeMode(DirectiveListModel::Content, QHeaderView::Stretch);
    columns->setMinimumSectionSize(letter * 8);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid() && !m_isShowing)
            choose(row.data(DirectiveListModel::IdRole).toString());
    });
}

void DirectivesView::makeKeys()
{
    const auto onKey = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false); // held down it is one deed
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey(QKeySequence(keyFor(DirectiveEvent::Issued)), [this] { draftNew(); });
    onKey(QKeySequence(Qt::Key_S), [this] { setBoard(false); });
    onKey(QKeySequence(Qt::Key_B), [this] { setBoard(true); });
    onKey(QKeySequence::Find, [this] { m_filter->search(); });
    for (const DirectiveEvent event :
         {DirectiveEvent::Progressed, DirectiveEvent::Extended, DirectiveEvent::Reported, DirectiveEvent::Closed,
          DirectiveEvent::Reopened, DirectiveEvent::Withdrawn, DirectiveEvent::Commented})
        onKey(QKeySequence(keyFor(event)), [this, event] { openAct(event); });
}

void DirectivesView::present(const SnapshotPtr &snapshot, const PresentContext &context)
{
    const bool isFirst = !m_context;
    m_snapshot = snapshot;
    m_context = context;
    m_isBehind = !isVisible();
    if (!m_isBehind || isFirst)
        readDirectives();
    if (isFirst)
        Q_EMIT readyChanged();
}

void DirectivesView::showEvent(QShowEvent *event)
{
    if (m_context && std::exchange(m_isBehind, false))
        readDirectives();
    QWidget::showEvent(event);
}

void DirectivesView::readDirectives()
{
    const DirectivesPtr before = std::exchange(m_directives, m_service.directives());
    const auto asRead = std::pair(DirectiveText(*m_context).today(), m_context->format.language());
    const bool isSame = m_directives == before && asRead == m_asRead;
    const bool isToldAnew = m_directives != before || asRead.second != m_asRead.second;
    m_asRead = asRead;
    const size_t count = m_directives ? m_directives->size() : 0;
    m_rows.resize(count);
    for (size_t i = 0; i < count; ++i) { // of the same directives only a figure can be new
        const Directive &one = (*m_directives)[i];
        if (!isSame || (one.isRunning() && !one.order.indicator.isEmpty()))
            m_rows[i] = makeDirectiveRow(one, m_snapshot.get(), *m_context);
    }
    if (!isSame)
        m_filter->offer(m_rows);
    if (isToldAnew)
        m_asked.clear();
    showRows();
    tellDialog();
}

void DirectivesView::showRows()
{
    const std::vector<DirectiveRow> rows = filtered(m_rows, m_filter->filter());
    m_isShowing = true;
    m_model->apply(rows);
    m_board->apply(rows);
    m_isShowing = false;
    if (m_chosen.isEmpty() && !rows.empty())
        m_chosen = rows.front().id;
    showChosen();
    showState();
}

void DirectivesView::showChosen()
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->indexOf(m_chosen));
    m_isShowing = true;
    if (!index.isValid())
        m_list->selectionModel()->clear();
    else if (m_list->currentIndex().row() != index.row() || !m_list->selectionModel()->isSelected(index))
        m_list->setCurrentIndex(index);
    m_isShowing = false;
    m_board->select(m_chosen);
    showDetail();
}

void DirectivesView::showDetail()
{
    const Directive *one = find(m_chosen);
    m_detail->setLeftOut(one && !m_model->indexOf(m_chosen).isValid());
    m_detail->show(one ? std::optional(makeDirectiveDetail(*one, m_snapshot.get(), *m_context)) : std::nullopt);
    if (one && m_asked != m_chosen)
        askHistory();
}

void DirectivesView::choose(const QString &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    if (!m_context)
        return;
    showChosen();
}

void DirectivesView::askHistory()
{
    m_asked = m_chosen;
    const auto alive = m_alive;
    m_service.askHistory(m_chosen, [alive, id = m_chosen](const Result<std::vector<DirectiveEntry>> &history) {
        DirectivesView *view = *alive;
        const Directive *one = view ? view->find(id) : nullptr;
        if (!one || view->m_chosen != id)
            return;
        if (history)
            view->m_detail->showHistory(historyLines(*history, one->order.indicator, *view->m_context));
        else
            view->m_detail->showHistory(history.error());
    });
}

const Directive *DirectivesView::find(const QString &id) const
{
    if (!m_directives)
        return nullptr;
    const auto found =
        std::find_if(m_directives->begin(), m_directives->end(), [&id](const Directive &one) { return one.id == id; });
    return found == m_directives->end() ? nullptr : &*found;
}

void DirectivesView::setBoard(bool isBoard)
{
    m_switch->button(isBoard ? kBoard : kList)->setChecked(true);
    m_pages->setCurrentIndex(isBoard ? kBoard : kList);
    if (isBoard)
        m_board->focusChosen();
    else
        m_list->setFocus();
}

void DirectivesView::showState()
{
    QStringList sentences;
    if (m_context && !m_directives)
        sentences.append(tr("The directives cannot be read."));
    else if (m_context && m_rows.empty())
        sentences.append(tr("No directive has been given yet. N gives the first."));
    else if (m_context && m_model->rowCount() == 0)
        sentences.append(tr("No directive is like that."));
    for (const auto &[token, what] : m_recording)
        sentences.append(tr("Being recorded: %1…").arg(what));
    sentences.append(m_outcome);
    sentences.removeAll(QString());
    const QString sentence = sentences.join(QLatin1Char(' '));
    m_state->setText(sentence);
    m_state->setAccessibleName(sentence);
}

void DirectivesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DirectivesView::retranslate()
{
    setWindowTitle(tr("Directives"));
    setAccessibleName(tr("Directives"));
    m_new->setText(tr("%1 (%2)").arg(DirectiveText::act(DirectiveEvent::Issued), keyFor(DirectiveEvent::Issued)));
    m_switch->button(kList)->setText(tr("List (S)"));
    m_switch->button(kBoard)->setText(tr("Board (B)"));
    m_list->setAccessibleName(tr("Directives"));
    m_board->setAccessibleName(tr("Board"));
    m_filter->retranslate();
    m_detail->retranslate();
    m_model->retranslate();
    m_board->retranslate();
    m_outcome.clear(); // said in the other language
    showState();
}

} // namespace ioc
