#include "ui/shell/welcome_page.h"
#include "model/base/codes/file_errors.h"

#include "model/wording/dates.h"
#include "model/wording/wording.h"
#include "ui/common/icons.h"
#include "ui/common/tip.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/templates.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

constexpr int kMaxRecoveries = 8;
constexpr int kMaxWidth = 1180;

/// One line, and dots where the space ends: names and paths may be of any length.
class LineLabel : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        painter.drawText(rect(), int(Qt::AlignVCenter | Qt::TextSingleLine), shown);
    }
};

template <class Label = QLabel> Label* label(const QString& text, double size = 1.0, bool bold = false)
{
    auto* made = new Label(text);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    QFont font = made->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    made->setFont(font);
    return made;
}

template <class Label = QLabel> Label* quietLabel(const QString& text)
{
    auto* made = label<Label>(text, 0.9);
    made->setForegroundRole(QPalette::PlaceholderText);
    return made;
}

QString shortened(const QString& text)
{
    return text.size() > 90 ? text.left(89) + QChar(0x2026) : text;
}

/// Flat, yet it shows where the pointer and the focus are.
class RowButton : public QPushButton {
public:
    RowButton()
    {
        setFlat(true);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? palette().brush(QPalette::Button) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
};

/// A whole-row button: a title, and below it one quiet line.
QPushButton* rowButton(const QString& title, const QString& below)
{
    auto* button = new RowButton;
    button->setAccessibleName(title);
    button->setAccessibleDescription(below);
    auto* layout = new QVBoxLayout(button);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(2);
    setTip(*button, title + u'\n' + below);
    auto* head = label<LineLabel>(shortened(title));
    auto* tail = quietLabel<LineLabel>(below);
    for (LineLabel* each : { head, tail }) {
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
        each->setWordWrap(false);
        each->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        layout->addWidget(each);
    }
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    button->setMinimumHeight(layout->sizeHint().height());
    return button;
}

} // namespace

WelcomePage::WelcomePage(RecentFiles& recent, QWidget* parent)
    : QScrollArea(parent)
    , m_recent(recent)
{
    setObjectName(QStringLiteral("welcomePage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Base);
    connect(&recent, &RecentFiles::changed, this, &WelcomePage::refresh);
    build();
}

void WelcomePage::refresh()
{
    // Queued: the request may come from a button of the page that goes.
    QMetaObject::invokeMethod(this, &WelcomePage::build, Qt::QueuedConnection);
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && widget())
        refresh();
    QScrollArea::changeEvent(event);
}

void WelcomePage::build()
{
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto* centred = new QHBoxLayout(page);
    centred->setContentsMargins(0, 0, 0, 0);
    auto* sheet = new QWidget;
    sheet->setMaximumWidth(kMaxWidth);
    centred->addWidget(sheet);
    auto* outer = new QVBoxLayout(sheet);
    outer->setContentsMargins(48, 40, 48, 40);
    outer->setSpacing(24);
    outer->addLayout([] {
        auto* head = new QHBoxLayout;
        head->setSpacing(16);
        auto* icon = new QLabel;
        icon->setPixmap(applicationIcon().pixmap(56, 56));
        head->addWidget(icon);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(label(QStringLiteral("Graphazard"), 1.8, true));
        words->addWidget(quietLabel(tr("Draw hazard graphs, see the risk while you draw, decide.")));
        head->addLayout(words, 1);
        return head;
    }());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(48);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : { left, right })
        column->setSpacing(8);
    addRecovery(*outer);
    addDistrusted(*outer);
    addStart(*left);
    addRecent(*left);
    addSamples(*right);
    left->addStretch(1);
    right->addStretch(1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    outer->addLayout(columns, 1);
    setWidget(page);
}

void WelcomePage::addRecovery(QVBoxLayout& column)
{
    const auto copies = document::Document::recoverable();
    if (copies.empty())
        return;
    column.addWidget(label(tr("Unsaved edits from a program that ended unexpectedly"), 1.15, true));
    for (std::size_t i = 0; i < copies.size() && i < kMaxRecoveries; ++i) {
        const auto& copy = copies[i];
        const QString when = wording::moment(copy.lastEdit);
        const QString where = copy.target.isEmpty() ? tr("never saved") : QDir::toNativeSeparators(copy.target);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(label(shortened(copy.title.simplified().isEmpty() ? tr("Untitled") : copy.title)));
        words->addWidget(
            quietLabel(tr("%n edit(s), the last on %1 – %2", nullptr, copy.unsavedEdits).arg(when, where)));
        auto* recover = new QPushButton(tr("Recover"));
        recover->setObjectName(QStringLiteral("recover"));
        auto* discard = new QPushButton(tr("Throw Away…"));
        discard->setObjectName(QStringLiteral("discard"));
        connect(recover, &QPushButton::clicked, this, [this, copy] { emit recoveryWanted(copy); });
        connect(discard, &QPushButton::clicked, this, [this, copy] { emit discardWanted(copy); });
        row->addLayout(words, 1);
        row->addWidget(recover);
        row->addWidget(discard);
        column.addLayout(row);
    }
}

/// What recovery found and did not believe: named, so that nobody looks for it in vain.
void WelcomePage::addDistrusted(QVBoxLayout& column)
{
    const auto errors = document::Document::distrusted();
    for (std::size_t i = 0; i < errors.size() && i < kMaxRecoveries; ++i) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        auto* words = label(wording::sentence(errors[i]), 0.9);
        words->setObjectName(QStringLiteral("distrusted"));
        row->addWidget(words, 1);
        if (errors[i].code == base::RecoveryError::Aside) {
            const QString file = QString::fromStdString(errors[i].place);
            const document::Recoverable copy{ file, {}, QFileInfo(file).fileName(), {}, 0 };
            auto* discard = new QPushButton(tr("Throw Away…"));
            discard->setObjectName(QStringLiteral("discardAside"));
            connect(discard, &QPushButton::clicked, this, [this, copy] { emit discardWanted(copy); });
            row->addWidget(discard);
        }
        column.addLayout(row);
    }
}

void WelcomePage::addStart(QVBoxLayout& column)
{
    column.addWidget(label(tr("Start"), 1.3));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* fresh = new QPushButton(themeIcon(QStringLiteral("document-new")), tr("New Project"));
    auto* open = new QPushButton(themeIcon(QStringLiteral("document-open")), tr("Open…"));
    connect(fresh, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    row->addWidget(fresh);
    row->addWidget(open);
    row->addStretch(1);
    column.addLayout(row);
    column.addSpacing(24);
}

void WelcomePage::addRecent(QVBoxLayout& column)
{
    column.addWidget(label(tr("Recent projects"), 1.3));
    const QStringList paths = m_recent.paths();
    if (paths.isEmpty())
        column.addWidget(quietLabel(tr("Projects that you open or save will be listed here. You can also drag a file "
                                       "on this window.")));
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* button = rowButton(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath()));
        button->setObjectName(QStringLiteral("recent"));
        button->setEnabled(file.exists());
        setTip(*button, file.exists() ? path : tr("%1 is not there any more").arg(path));
        connect(button, &QPushButton::clicked, this, [this, path] { emit pathWanted(path); });
        column.addWidget(button);
    }
}

void WelcomePage::addSamples(QVBoxLayout& column)
{
    column.addWidget(label(tr("Samples and templates"), 1.3));
    for (const auto& each : templates()) {
        auto* button = rowButton(each.title, each.description);
        button->setObjectName(QStringLiteral("template.") + each.name);
        connect(button, &QPushButton::clicked, this, [this, name = each.name] { emit templateWanted(name); });
        column.addWidget(button);
    }
}

} // namespace hz::ui
